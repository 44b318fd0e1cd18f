import { describe, expect, it } from 'vitest';
import { apply, invert } from '../../../shared/commands/diff';
import type { EventId, ProjectId, Timestamp } from '../../../shared/kernel/ids';
import type { Ports } from '../../../shared/kernel/ports';
import { emptyProject } from '../../../shared/project/project';
import { importTexts } from './import-texts';

const at = '2026-01-01T00:00:00.000Z' as Timestamp;

function countingPorts(): Ports {
  let last = 0;
  return { now: () => at, newId: () => `id-${(last += 1)}` };
}

const project = emptyProject({
  id: 'project' as ProjectId,
  name: 'Studie',
  language: 'de',
  referenceTemplate: '{label}',
  credits: '',
  createdAt: at,
});
const text = {
  name: 'Tisch 1',
  kind: 'transcript' as const,
  text: 'I: Ja?\nB: Nein.',
  turns: [
    { start: 0, wordsStart: 3, label: 'I' },
    { start: 7, wordsStart: 10, label: 'B' },
  ],
  attributes: {},
  origin: null,
};
const event = { series: '', title: 'Ballenfeld', date: '2023-06-10', place: '', hosts: '', funders: '' };

describe('importTexts', () => {
  it('makes a new event and its documents in one step', () => {
    const change = importTexts(project, { documents: [text, text], target: { kind: 'new', event } }, countingPorts());
    const after = apply(project, change.diff);
    const [made] = [...after.events.values()];
    expect(made?.title).toBe('Ballenfeld');
    expect([...after.documents.values()].map(({ eventId }) => eventId)).toEqual([made?.id, made?.id]);
    expect(after.speakers.size).toBe(4);
  });

  it('is taken back as one', () => {
    const { diff } = importTexts(project, { documents: [text], target: { kind: 'new', event } }, countingPorts());
    expect(apply(apply(project, diff), invert(diff))).toEqual(project);
  });

  it.each([
    ['an event that is there', { kind: 'event', eventId: 'there' as EventId } as const, 'there'],
    ['no event', { kind: 'none' } as const, null],
  ])('puts documents into %s', (_name, target, eventId) => {
    const { diff } = importTexts(project, { documents: [text], target }, countingPorts());
    expect(diff.documents?.added.map((document) => document.eventId)).toEqual([eventId]);
    expect(diff.events).toBeUndefined();
  });
});
