import { describe, expect, it } from 'vitest';
import { apply, invert } from '../../../shared/commands/diff';
import { required } from '../../../shared/kernel/assert';
import type { EventId, ProjectId, Timestamp } from '../../../shared/kernel/ids';
import type { Ports } from '../../../shared/kernel/ports';
import { emptyProject } from '../../../shared/project/project';
import { importTexts } from './import-texts';

const at = '2026-01-01T00:00:00.000Z' as Timestamp;

function countingPorts(prefix = 'id'): Ports {
  let last = 0;
  return { now: () => at, newId: () => `${prefix}-${(last += 1)}` };
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
    const change = importTexts(
      project,
      { documents: [text, text], target: { kind: 'new', event }, recordings: [] },
      countingPorts(),
    );
    const after = apply(project, change.diff);
    const [made] = [...after.events.values()];
    expect(made?.title).toBe('Ballenfeld');
    expect([...after.documents.values()].map(({ eventId }) => eventId)).toEqual([made?.id, made?.id]);
    expect(after.speakers.size).toBe(4);
  });

  it('is taken back as one', () => {
    const { diff } = importTexts(
      project,
      { documents: [text], target: { kind: 'new', event }, recordings: [] },
      countingPorts(),
    );
    expect(apply(apply(project, diff), invert(diff))).toEqual(project);
  });

  it.each([
    ['an event that is there', { kind: 'event', eventId: 'there' as EventId } as const, 'there'],
    ['no event', { kind: 'none' } as const, null],
  ])('puts documents into %s', (_name, target, eventId) => {
    const { diff } = importTexts(project, { documents: [text], target, recordings: [] }, countingPorts());
    expect(diff.documents?.added.map((document) => document.eventId)).toEqual([eventId]);
    expect(diff.events).toBeUndefined();
  });

  it('keeps recordings with new texts and with those that are there, all as one step', () => {
    const file = { role: 'media', name: 'a.mp3', mediaType: 'audio/mpeg', size: 3, sha256: 'a'.repeat(64) } as const;
    const none = { kind: 'none' } as const;
    const { diff } = importTexts(project, { documents: [text], target: none, recordings: [] }, countingPorts());
    const before = apply(project, diff);
    const documentId = required([...before.documents.keys()][0], 'document');
    const args = { documents: [{ ...text, files: [file] }], target: none, recordings: [{ documentId, file }] };
    const change = importTexts(before, args, countingPorts('b'));
    const after = apply(before, change.diff);
    expect(change.name).toBe('add-documents');
    expect(new Set([...after.files.values()].map((record) => record.documentId))).toEqual(
      new Set(after.documents.keys()),
    );
    expect(apply(after, invert(change.diff))).toEqual(before);
    const alone = importTexts(
      before,
      { documents: [], target: { kind: 'new', event }, recordings: args.recordings },
      countingPorts('c'),
    );
    expect([alone.name, alone.diff.events]).toEqual(['keep-files', undefined]);
  });

  it('keeps the file of a table of attributes with the project, in the same step', () => {
    const none = { kind: 'none' } as const;
    const { diff } = importTexts(project, { documents: [text], target: none, recordings: [] }, countingPorts());
    const before = apply(project, diff);
    const key = { of: 'document', key: 0, documentKey: null, values: [1], withNewCases: false } as const;
    const table = { ...key, columns: ['Name', 'Ort'], rows: [['Tisch 1', 'Zaun']] };
    const file = { role: 'original', name: 'a.csv', mediaType: 'text/csv', size: 3, sha256: 'b'.repeat(64) } as const;
    const args = { documents: [], target: none, recordings: [], tables: [table, table], originals: [file] };
    const change = importTexts(before, args, countingPorts('b'));
    const after = apply(before, change.diff);
    expect(change.name).toBe('import-attributes');
    expect([...after.documents.values()].map(({ attributes }) => attributes)).toEqual([{ Ort: 'Zaun' }]);
    expect([...after.files.values()]).toMatchObject([{ ...file, documentId: null }]);
    expect(apply(after, invert(change.diff))).toEqual(before);
    const again = importTexts(after, args, countingPorts('c'));
    expect(apply(after, again.diff).files.size).toBe(1);
  });
});
