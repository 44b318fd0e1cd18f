import { expect, it } from 'vitest';
import { setMemo } from '../commands/set-memo';
import { apply } from '../commands/diff';
import { smallProject } from '../test/small-project';
import { eventPartText, eventPartTitle, eventParts, printedSummary } from './event-parts';

it('keeps each part of an event under a title of its own, in the language of the material', () => {
  const { project, eventId, ports } = smallProject();
  const target = { type: 'event', id: eventId } as const;
  for (const language of ['de', 'en'] as const) {
    const start = { ...project, info: { ...project.info, language } };
    const titles = eventParts.map((part) => eventPartTitle(start, part));
    expect(new Set(titles).size).toBe(eventParts.length);
    const written = eventParts.reduce((now, part) => {
      const args = { target, title: eventPartTitle(now, part), text: `Text ${part}` };
      return apply(now, setMemo(now, args, ports).diff);
    }, start);
    for (const part of eventParts) expect(eventPartText(written, eventId, part)).toBe(`Text ${part}`);
    expect(eventPartText(start, eventId, 'goals')).toBe('');
  }
});

it('takes only the memo that is called a summary for what may be printed', () => {
  const { project, documentId, ports } = smallProject();
  const target = { type: 'document', id: documentId } as const;
  const noted = apply(project, setMemo(project, { target, title: '', text: 'nur für uns' }, ports).diff);
  expect(printedSummary(noted, target)).toBe('');
  const summed = apply(
    noted,
    setMemo(noted, { target, title: 'Zusammenfassung', text: 'Es ging um Mut.' }, ports).diff,
  );
  expect(printedSummary(summed, target)).toBe('Es ging um Mut.');
});
