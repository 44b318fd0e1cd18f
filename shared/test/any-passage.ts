import fc from 'fast-check';
import { projectBuilder } from './build';
import type { ProjectWithTexts } from './build-spec';
import { hardWords } from './arbitrary-values';

/** Signs that writers like to change: quotation marks, spaces of every kind, what is not seen, what reads from the right. */
const signs = fc.constantFrom(
  ...['„', '“', '”', '"', '»', '«', '‚', '‘', '’', "'", '„„', '""', ' ', '  ', '\t', '\u00a0', '\u202f', '\u3000'],
  ...[
    '\u200b',
    '\u200f',
    '\u00ad',
    '\u2011',
    '\u2029',
    'a\u0308',
    'ä',
    '\u05d0\u05d1',
    '👍🏽',
    '\\',
    '_x0041_',
    '&amp;',
    '…',
  ],
);

/** Words of one paragraph that somebody said, as hard to write down as they come; not white space alone. */
export const anyPassage: fc.Arbitrary<string> = fc
  .array(fc.oneof(signs, hardWords, fc.constantFrom('Mut', 'ist es.', 'CURRENT', 'TOTAL_PAGES')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
  .filter((said) => said.trim() !== '');

/** A study with that passage in the middle of a paragraph; it is the example of its code too. */
export function studyOf(said: string): ProjectWithTexts {
  const builder = projectBuilder()
    .coder('A. Brandt')
    .event('Abend')
    .document('Tisch', `I: Vorher ${said} nachher.`, { event: 'Abend' })
    .code('Mut')
    .coding('Mut', 'Tisch', said);
  return builder
    .change((project) => {
      const examples = [...project.codings.values()].flat().map(({ id }) => id);
      return { ...project, codes: new Map([...project.codes].map(([id, code]) => [id, { ...code, examples }])) };
    })
    .build();
}
