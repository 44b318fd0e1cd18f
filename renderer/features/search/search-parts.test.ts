import { describe, expect, it } from 'vitest';
import { codeTree } from '../../../shared/project/code-tree';
import { projectBuilder } from '../../../shared/test/build';
import { packSpans, unpackSpans } from '../../../shared/text/packed-spans';
import { codeChoices } from './code-choices';
import { lineReach, sentenceOf } from './open-hit';
import { choiceOf, passageKey, type PassageGroup } from './passages';
import { sourcesOf, thingKinds, type SourceFilter } from './sources';

const text = 'Der Mut. Viel Mut hilft.';
const builder = projectBuilder()
  .coder('A. Brandt')
  .event('Ballenfeld', { date: '2023-05-13' })
  .document('Notiz', 'Ohne Ort')
  .document('Tisch 1', text, { event: 'Ballenfeld' })
  .document('O-Ton', 'Mut!', {
    kind: 'o-tone',
    quotation: { label: '', role: '', release: 'open', source: null },
  })
  .code('Mut')
  .code('Übermut', 'Mut')
  .code('Wankelmut')
  .coding('Mut', 'Tisch 1', 'Der Mut. Viel')
  .memo('ein Memo');
const { project } = builder.build();
const everything: SourceFilter = { things: new Set(thingKinds), eventId: null, documentKind: null };

function named(filter: Partial<SourceFilter>): readonly (string | undefined)[] {
  const { revisions } = sourcesOf(project, { ...everything, ...filter });
  return revisions.map((id) => [...project.documents.values()].find(({ revisionId }) => revisionId === id)?.name);
}

describe('what is searched', () => {
  it('is every document in its order, every memo and every field of a code that is not empty', () => {
    expect(named({})).toEqual(['Tisch 1', 'Notiz', 'O-Ton']);
    const { fields, byKey } = sourcesOf(project, everything);
    expect(fields.map((field) => field.text)).toEqual(['ein Memo', 'Mut', 'Übermut', 'Wankelmut']);
    expect(fields.map(({ key }) => byKey.get(key)?.kind)).toEqual(['memo', 'code', 'code', 'code']);
  });

  it('is narrowed by kind of thing, event and kind of document; fields belong to neither of these', () => {
    expect(named({ things: new Set(['o-tones']) })).toEqual(['O-Ton']);
    expect(named({ eventId: 'none' })).toEqual(['Notiz', 'O-Ton']);
    expect(named({ eventId: builder.eventId('Ballenfeld') })).toEqual(['Tisch 1']);
    expect(named({ documentKind: 'o-tone' })).toEqual(['O-Ton']);
    expect(sourcesOf(project, { ...everything, eventId: 'none' }).fields).toEqual([]);
  });
});

describe('which passages are coded', () => {
  const documentId = builder.documentId('Tisch 1');
  const { revisionId } = project.documents.get(documentId)!;
  const group: PassageGroup = {
    key: revisionId,
    source: { kind: 'text', documentId, revisionId },
    hits: packSpans([
      { start: 0, end: 8 },
      { start: 9, end: 24 },
    ]),
  };
  const [first, second] = unpackSpans(group.hits) as [{ start: number; end: number }, { start: number; end: number }];
  const plain = { project, codeIds: [], newCodes: [], ticked: new Map<string, boolean>() };
  const mut = [builder.codeId('Mut')];

  it('is all of them, until a code is chosen that lies on them from end to end', () => {
    expect(choiceOf([group], plain).count).toBe(2);
    const choice = choiceOf([group], { ...plain, codeIds: mut });
    expect([choice.isCoded(group, first), choice.isCoded(group, second)]).toEqual([true, false]);
    expect(choice.chosen().map(({ spans }) => unpackSpans(spans))).toEqual([[second]]);
  });

  it('is those too that lack one of several codes, or get a new one', () => {
    expect(choiceOf([group], { ...plain, codeIds: [...mut, builder.codeId('Wankelmut')] }).count).toBe(2);
    expect(choiceOf([group], { ...plain, codeIds: mut, newCodes: ['Neu'] }).count).toBe(2);
  });

  it('is what was ticked by hand before anything else', () => {
    const ticked = new Map([
      [passageKey(group, first), true],
      [passageKey(group, second), false],
    ]);
    const choice = choiceOf([group], { ...plain, codeIds: mut, ticked });
    expect(choice.chosen().map(({ spans }) => unpackSpans(spans))).toEqual([[first]]);
    expect(choiceOf([group], { ...plain, ticked: new Map([...ticked].map(([key]) => [key, false])) }).chosen()).toEqual(
      [],
    );
  });
});

describe('the codes offered', () => {
  const names = (asked: string, without: readonly string[] = []) =>
    codeChoices(codeTree(project.codes), asked, new Set(without)).map((choice) =>
      choice.kind === 'new' ? `neu: ${choice.name}` : choice.path,
    );

  it('are all, then those with the words asked for, those first that begin with them', () => {
    expect(names('')).toEqual(['Mut', 'Mut › Übermut', 'Wankelmut']);
    expect(names('MUT')).toEqual(['Mut', 'Mut › Übermut', 'Wankelmut', 'neu: MUT']);
    expect(names('uber')).toEqual(['Mut › Übermut', 'neu: uber']);
  });

  it('are no new one of a name that is taken, and none that is chosen already', () => {
    expect(names('Übermut')).toEqual(['Mut › Übermut']);
    expect(names('mut > über')).toEqual(['Mut › Übermut', 'neu: mut > über']);
    expect(names('Mut', [builder.codeId('Mut')])).toEqual(['Mut › Übermut', 'Wankelmut']);
    expect(names('Neu', ['Neu'])).toEqual([]);
  });
});

describe('the quotation of a hit', () => {
  it('is its sentence, without the paragraphs around it', () => {
    expect(sentenceOf({ before: 'Davor.\nSo. Der ', words: 'Mut', after: ' half. Und mehr.\nDanach.' })).toBe(
      'Der Mut half.',
    );
    expect(sentenceOf({ before: 'Der ', words: 'Mut half. Viel', after: ' Mut. Ende.' })).toBe(
      'Der Mut half. Viel Mut.',
    );
  });

  it('says where it is cut', () => {
    const long = 'und '.repeat(lineReach / 4);
    expect(sentenceOf({ before: long, words: 'Mut', after: ` ${long}`.slice(0, lineReach) })).toMatch(/^… und .* …$/);
    expect(sentenceOf({ before: '', words: 'Mut', after: ' und' })).toBe('Mut und');
  });
});
