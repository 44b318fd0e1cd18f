import { describe, expect, it } from 'vitest';
import { addOTone } from '../../../shared/commands/add-o-tone';
import { apply } from '../../../shared/commands/diff';
import { editDocument } from '../../../shared/commands/edit-document';
import { projectBuilder } from '../../../shared/test/build';
import { countingPorts } from '../../../shared/test/ports';
import { applyEdits } from '../../../shared/text/mapping';
import { messages } from '../../i18n/messages';
import { consequenceSentences } from './consequence-sentences';
import { consequencesOf } from './consequences';

const talk = 'I: Was half?\nB2: Der Mut der anderen.\nI: Und?\nB2: Die Verwaltung, und Zeit.';
const ports = countingPorts(1000);

/** What replacing these words would do to a talk with three codings, a memo on the first, and an O-tone from it. */
function consequences(words: string, insert: string) {
  const builder = projectBuilder().coder('A').document('Tisch', talk).code('Mut');
  builder.coding('Mut', 'Tisch', 'Mut der anderen').memo('stark');
  builder.coding('Mut', 'Tisch', 'Die Verwaltung').coding('Mut', 'Tisch', 'Zeit');
  const documentId = builder.documentId('Tisch');
  const start = talk.indexOf('Der Mut');
  const source = { documentId, start, end: start + 'Der Mut'.length };
  const quotation = { label: '', role: '', release: 'open' as const, source };
  const { project: plain } = builder.build();
  const oTone = { text: 'Der Mut', name: 'O-Ton 1', quotation, eventId: null };
  const project = apply(plain, addOTone(plain, oTone, ports).diff);
  const from = talk.indexOf(words);
  const edits = [{ from, to: from + words.length, insert }];
  const change = editDocument(project, { documentId, text: talk, edits }, ports);
  return consequencesOf({ project, documentId, change, before: talk, after: applyEdits(talk, edits) });
}

describe('what saving would do', () => {
  it('names quotations that change and codings that go, in reading order', () => {
    const found = consequences('anderen.\nI: Und?\nB2: Die Verwaltung,', 'vielen,');
    expect(found?.codings.map(({ before, after }) => [before.quote, after?.quote ?? null])).toEqual([
      ['Mut der anderen', 'Mut der'],
      ['Die Verwaltung', null],
    ]);
    expect(found).toMatchObject({ memosLost: 0, renumbered: 1, oTones: [] });
  });

  it('names memos, speakers and O-tones that are concerned', () => {
    const found = consequences('B2: Der Mut der anderen.\n', 'Frau K.: Nichts.\n');
    expect(found).toMatchObject({ memosLost: 1, renumbered: 0, speakersAdded: [{ label: 'Frau K.' }] });
    expect(found?.oTones.map(({ name }) => name)).toEqual(['O-Ton 1']);
    const sentences = consequenceSentences(found!, messages.en);
    expect(sentences).toContain('One coding loses all its words and goes.');
    expect(sentences).toContain('One memo goes with them.');
    expect(sentences).toContain('New among the speakers: Frau K..');
  });

  it('says when words would be said by somebody else', () => {
    const found = consequences('B2: Die', 'Die');
    expect(found).toMatchObject({ reattributed: 2, speakersRemoved: [] });
    const sentences = consequenceSentences(found!, messages.en);
    expect(sentences).toContain('Turns of speech: 4, then 3.');
    expect(sentences.some((sentence) => sentence.startsWith('Of 2 codings the speaker changes.'))).toBe(true);
  });

  it('says that no quotation changes where none does', () => {
    expect(consequenceSentences(consequences('Was', 'Wer')!, messages.en)).toEqual([
      'No quotation of a coding changes.',
    ]);
  });

  it('is nothing for an edit that changes nothing', () => {
    expect(consequences('Was', 'Was')).toBeNull();
  });
});
