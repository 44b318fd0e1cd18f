import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { orderedCodings, passagesOf } from './passages';

describe('passages', () => {
  it('gather the codings of one place, with its reference, in the order given', () => {
    const { project } = projectBuilder()
      .coder('A. Brandt')
      .document('Notiz', 'Mut und Zeit')
      .code('A')
      .code('B')
      .coding('A', 'Notiz', 'Zeit')
      .coding('A', 'Notiz', 'Mut')
      .coding('B', 'Notiz', 'Zeit')
      .build();
    const passages = passagesOf(project, orderedCodings(project));
    expect(passages.map(({ quote, reference, codings }) => [quote, reference, codings.length])).toEqual([
      ['Mut', 'Notiz, Abs. 1', 1],
      ['Zeit', 'Notiz, Abs. 1', 2],
    ]);
  });

  it('always hold every coding once, at its own place', () => {
    fc.assert(
      fc.property(arbitraryProject(), ({ project }) => {
        const passages = passagesOf(project, orderedCodings(project));
        const codings = passages.flatMap((passage) => passage.codings);
        expect(new Set(codings)).toEqual(new Set([...project.codings.values()].flat()));
        expect(codings).toHaveLength(new Set(codings).size);
        const places = passages.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

describe('codings in order', () => {
  it('go by date of the event, those of none last, then by document and place', () => {
    const { project } = projectBuilder()
      .coder('A. Brandt')
      .event('Später', { date: '2023-06-10' })
      .event('Früher', { date: '2022-06-10' })
      .document('Ohne', 'eins')
      .document('Zweites', 'zwei drei', { event: 'Später' })
      .document('Erstes', 'vier', { event: 'Früher' })
      .code('A')
      .coding('A', 'Ohne', 'eins')
      .coding('A', 'Zweites', 'drei')
      .coding('A', 'Zweites', 'zwei')
      .coding('A', 'Erstes', 'vier')
      .build();
    expect(orderedCodings(project).map(({ quote }) => quote)).toEqual(['vier', 'zwei', 'drei', 'eins']);
  });
});
