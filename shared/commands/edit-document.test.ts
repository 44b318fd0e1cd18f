import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { required } from '../kernel/assert';
import type { CodeId, CoderId, DocumentId, ProjectId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Coding } from '../project/coding';
import { emptyProject, type Project } from '../project/project';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { editsIn, hardText, rawEdits, spanIn } from '../test/random-edits';
import { splitsCharacter } from '../text/code-points';
import { applyEdits, type Edit } from '../text/mapping';
import { paragraphStarts } from '../text/paragraphs';
import { recogniseTurns } from '../text/turns';
import { addDocuments } from './add-documents';
import { addOTone } from './add-o-tone';
import { applyCode } from './apply-code';
import { createCode } from './create-code';
import { apply, invert } from './diff';
import { editDocument } from './edit-document';
import { setMemo } from './set-memo';
import { updateCode } from './update-code';

type Study = { readonly project: Project; readonly documentId: DocumentId; readonly ports: Ports };
type Places = readonly (readonly [at: number, length: number])[];

/** A study with one text, codings at these places, a memo and an anchor example on some, and an O-tone from the first. */
function study(text: string, places: Places): Study {
  const ports = countingPorts();
  const coderId = ports.newId() as CoderId;
  let project: Project = {
    ...emptyProject({
      id: ports.newId() as ProjectId,
      name: '',
      language: 'de',
      referenceTemplate: '',
      credits: '',
      createdAt: ports.now(),
    }),
    coders: new Map([[coderId, { id: coderId, name: 'A' }]]),
  };
  const plain = { name: 'T', kind: 'transcript' as const, eventId: null, attributes: {}, origin: null };
  const document = { ...plain, text, turns: recogniseTurns(text), quotation: null };
  project = apply(project, addDocuments(project, { documents: [document] }, ports).diff);
  project = apply(project, createCode(project, { name: 'C', parentId: null }, ports).diff);
  const [documentId] = project.documents.keys() as Iterable<DocumentId>;
  const [codeId] = project.codes.keys() as Iterable<CodeId>;
  const spans = places
    .map(([at, length]) => spanIn(text, at, 1 + length))
    .filter(({ start, end }, index, all) => start < end && all.findIndex((one) => one.start === start) === index);
  const passage = { documentId: documentId!, text, coderId };
  project = apply(project, applyCode(project, { ...passage, spans, codeIds: [codeId!] }, ports).diff);
  const codings = project.codings.get(documentId!) ?? [];
  const [first] = codings;
  if (first !== undefined) {
    const target = { type: 'coding' as const, id: first.id };
    project = apply(project, setMemo(project, { target, title: '', text: 'm' }, ports).diff);
    const code = required(project.codes.get(codeId!), 'code');
    const examples = codings.map(({ id }) => id);
    project = apply(project, updateCode(project, { code: { ...code, examples } }).diff);
    const source = { documentId: documentId!, start: first.start, end: first.end };
    const quotation = { label: '', role: '', release: 'blocked' as const, source };
    project = apply(project, addOTone(project, { text: first.quote, name: 'O', eventId: null, quotation }, ports).diff);
  }
  return { project, documentId: documentId!, ports };
}

function codingsOf({ project, documentId }: Study): readonly Coding[] {
  return project.codings.get(documentId) ?? [];
}

/** What must hold of a study and the text of its document, whatever was done before. */
function expectSound({ project, documentId }: Study, text: string): void {
  const revision = project.revisions.get(project.documents.get(documentId)!.revisionId)!;
  const ids = new Set<string>();
  for (const { id, start, end, quote } of project.codings.get(documentId) ?? []) {
    if (text.slice(start, end) !== quote || quote === '') throw new Error(`${start}..${end} is not "${quote}"`);
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) throw new Error('half a character is coded');
    ids.add(id);
  }
  for (const memo of project.memos.values()) if (!ids.has(memo.target.id)) throw new Error('a memo hangs on nothing');
  for (const code of project.codes.values())
    for (const id of code.examples) if (!ids.has(id)) throw new Error('an anchor example is gone');
  for (const { quotation } of project.documents.values()) {
    const source = quotation?.source ?? null;
    if (source !== null && !(source.start < source.end && source.end <= text.length)) throw new Error('source outside');
  }
  expect(revision.length).toBe(text.length);
  expect(revision.paragraphs).toEqual(paragraphStarts(text));
  let last = -1;
  for (const turn of revision.turns) {
    if (turn.start <= last || turn.wordsStart < turn.start || turn.wordsStart > text.length) throw new Error('turns');
    if (turn.speakerId !== null && !project.speakers.has(turn.speakerId)) throw new Error('a turn of nobody known');
    last = turn.start;
  }
}

/** Codings that no edit touches must be there, with the same words, moved by exactly what came before them. */
function expectUntouched(before: readonly Coding[], after: readonly Coding[], edits: readonly Edit[]): void {
  const now = new Map(after.map((coding) => [coding.id, coding]));
  for (const { id, start, end, quote } of before) {
    if (!edits.every((edit) => edit.to < start || end < edit.from)) continue;
    const earlier = edits.filter((edit) => edit.to < start);
    const shift = earlier.reduce((sum, edit) => sum + edit.insert.length - (edit.to - edit.from), 0);
    const found = now.get(id);
    if (found?.quote !== quote || found.start !== start + shift) throw new Error(`"${quote}" did not keep its words`);
  }
}

const sequences = 10_000;

describe('editing a coded text', () => {
  it(`never leaves a wrong quotation, in ${sequences} sequences of edits, and undo gives back exactly what was`, () => {
    let played = 0;
    let mapped = 0;
    let dropped = 0;
    fc.assert(
      fc.property(
        hardText(24),
        fc.array(fc.tuple(fc.nat(999), fc.nat(14)), { maxLength: 6 }),
        fc.array(rawEdits, { minLength: 1, maxLength: 3 }),
        (start, places, revisions) => {
          let now = study(start, places);
          let text = start;
          const history: { before: Project; diff: Parameters<typeof invert>[0] }[] = [];
          for (const raw of revisions) {
            const edits = editsIn(text, raw);
            const { diff } = editDocument(now.project, { documentId: now.documentId, text, edits }, now.ports);
            const next = { ...now, project: apply(now.project, diff) };
            expectUntouched(codingsOf(now), codingsOf(next), edits);
            history.push({ before: now.project, diff });
            mapped += codingsOf(next).length;
            dropped += codingsOf(now).length - codingsOf(next).length;
            text = applyEdits(text, edits);
            if (diff.texts !== undefined) expect(diff.texts.added[0]?.text).toBe(text);
            now = next;
            expectSound(now, text);
          }
          let back = now.project;
          for (const { before, diff } of history.reverse()) {
            back = apply(back, invert(diff));
            expect(back).toEqual(before);
          }
          played += 1;
        },
      ),
      { numRuns: sequences },
    );
    expect(played).toBeGreaterThanOrEqual(sequences);
    // Not because nothing was there to be mapped or dropped.
    expect(mapped).toBeGreaterThan(sequences);
    expect(dropped).toBeGreaterThan(sequences / 20);
  }, 60_000);
});

const talk = 'I: Was hat geholfen?\nB2: Der Mut der anderen, und Geduld.\nI: Und sonst?\nB2: Die Verwaltung.';

function talkStudy() {
  return projectBuilder()
    .coder('A. Brandt')
    .document('Tisch', talk)
    .code('Mut')
    .code('Rat')
    .coding('Mut', 'Tisch', 'Mut der anderen')
    .memo('stark')
    .coding('Rat', 'Tisch', 'Die Verwaltung');
}

/** Edits the talk by replacing words, the first place where they stand. */
function edited(builder: ReturnType<typeof talkStudy>, ...replacements: (readonly [string, string])[]) {
  const { project, texts } = builder.build();
  const documentId = builder.documentId('Tisch');
  const text = texts.get(project.documents.get(documentId)!.revisionId)!;
  const edits = replacements.map(([words, insert]) => {
    const from = text.indexOf(words);
    return { from, to: from + words.length, insert };
  });
  const change = editDocument(project, { documentId, text, edits }, countingPorts(1000));
  const after = apply(project, change.diff);
  const revision = after.revisions.get(after.documents.get(documentId)!.revisionId)!;
  const said = revision.turns.map(({ speakerId }) => after.speakers.get(speakerId!)?.label);
  const quotes = (after.codings.get(documentId) ?? []).map(({ quote }) => quote);
  return { before: project, after, change, revision, said, quotes, text: change.diff.texts?.added[0]?.text };
}

describe('a new revision', () => {
  it('counts on, says what came and went, and keeps the older one', () => {
    const { after, revision, change, quotes } = edited(talkStudy(), ['Der Mut', 'Der große Mut']);
    expect(revision).toMatchObject({
      number: 2,
      change: { kind: 'edited', restored: null, inserted: 6, deleted: 0, codingsChanged: 0, codingsRemoved: 0 },
    });
    expect(after.revisions.size).toBe(2);
    expect(quotes).toEqual(['Mut der anderen', 'Die Verwaltung']);
    expect(change).toMatchObject({ name: 'edit-document', params: { document: 'Tisch', number: 2 } });
  });

  it('quotes anew what was put right within a coding', () => {
    expect(edited(talkStudy(), ['der anderen', 'aller anderen']).quotes[0]).toBe('Mut aller anderen');
  });

  it('drops a coding without words, with memo and anchor example', () => {
    const { after, quotes, revision } = edited(talkStudy(), ['Der Mut der anderen, und ', '']);
    expect(quotes).toEqual(['Die Verwaltung']);
    expect(after.memos.size).toBe(0);
    expect(revision.change?.codingsRemoved).toBe(1);
  });

  it('leaves no white space at the ends of a coding that lost words there, and drops one that has nothing else', () => {
    expect(edited(talkStudy(), ['anderen, und', 'und']).quotes[0]).toBe('Mut der');
    expect(edited(talkStudy(), ['Mut der anderen', ' \n']).quotes).toEqual(['Die Verwaltung']);
  });

  it('keeps the codings of a paragraph that is pasted over its older self', () => {
    const { quotes, text } = edited(talkStudy(), [
      'B2: Der Mut der anderen, und Geduld.',
      'B2: Also, der Mut der anderen und viel Geduld!\r\n',
    ]);
    expect(quotes[0]).toBe('Mut der anderen');
    expect(text).not.toContain('\r');
  });

  it('changes nothing when the words stay the same', () => {
    expect(edited(talkStudy(), ['Geduld', 'Geduld']).change.diff).toEqual({});
  });

  it('refuses edits that cut a character in two or belong to another text', () => {
    const { project } = projectBuilder().document('Tisch', 'a🙂b').build();
    const [documentId] = project.documents.keys();
    const edit = (text: string, from: number): unknown =>
      editDocument(
        project,
        { documentId: documentId!, text, edits: [{ from, to: 4, insert: '' }] },
        countingPorts(1000),
      );
    expect(() => edit('a🙂b', 2)).toThrow('cuts a character');
    expect(() => edit('a🙂', 1)).toThrow('not the current one');
  });
});

describe('turns of speech through an edit', () => {
  it('keep their speakers', () => {
    const { said, before, after } = edited(talkStudy(), ['Was hat', 'Was, bitte,\nhat'], ['Geduld', 'viel Geduld']);
    expect(said).toEqual(['I', 'B2', 'I', 'B2']);
    expect([...after.speakers.keys()]).toEqual([...before.speakers.keys()]);
  });

  it('begin where a line with a known label is put in, even where it stands alone', () => {
    expect(edited(talkStudy(), ['I: Und sonst?', 'I: Und sonst?\nB2: Nichts.\nI: Sicher?']).said).toEqual([
      'I',
      'B2',
      'I',
      'B2',
      'I',
      'B2',
    ]);
  });

  it('bring a new speaker for a new label', () => {
    const { said, after } = edited(talkStudy(), ['I: Und sonst?', 'Frau Müller: Und sonst?']);
    expect(said).toEqual(['I', 'B2', 'Frau Müller', 'B2']);
    expect(after.speakers.size).toBe(3);
  });

  it('rename a speaker whose label was changed everywhere, with all that is known of the person', () => {
    const builder = talkStudy().change((now) => ({
      ...now,
      speakers: new Map([...now.speakers].map(([id, speaker]) => [id, { ...speaker, role: `Rolle ${speaker.label}` }])),
    }));
    const { said, after } = edited(builder, ['B2: Der', 'Herr Kraus: Der'], ['B2: Die', 'Herr Kraus: Die']);
    expect(said).toEqual(['I', 'Herr Kraus', 'I', 'Herr Kraus']);
    expect([...after.speakers.values()].map(({ role }) => role)).toEqual(['Rolle I', 'Rolle B2']);
  });

  it('let go of a speaker who has none left, unless something is known of the person', () => {
    const gone = edited(talkStudy(), ['I: Was', 'B2: Was'], ['I: Und', 'B2: Und']);
    expect([...gone.after.speakers.values()].map(({ label }) => label)).toEqual(['B2']);
    const known = talkStudy().change((now) => ({
      ...now,
      speakers: new Map([...now.speakers].map(([id, speaker]) => [id, { ...speaker, pseudonym: 'P' }])),
    }));
    expect(edited(known, ['I: Was', 'B2: Was'], ['I: Und', 'B2: Und']).after.speakers.size).toBe(2);
  });

  it('leave a line alone that looked like a turn and was none', () => {
    const builder = projectBuilder().document('Tisch', talk, { turns: [], kind: 'notes' });
    expect(edited(builder, ['Geduld', 'Ruhe']).said).toEqual([]);
  });

  it('are none in an O-tone', () => {
    const quotation = { label: '', role: '', release: 'open' as const, source: null };
    const builder = projectBuilder().document('Tisch', 'Mut.', { kind: 'o-tone', turns: [], quotation });
    expect(edited(builder, ['Mut.', talk]).said).toEqual([]);
  });
});
