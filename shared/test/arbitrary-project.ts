import fc from 'fast-check';
import { required } from '../kernel/assert';
import type {
  CaseId,
  CellSummaryId,
  CodeId,
  CoderId,
  CodingId,
  DocumentId,
  EventId,
  MatrixViewId,
  MemoId,
  ProjectId,
  RevisionId,
  SpeakerId,
  Timestamp,
} from '../kernel/ids';
import { compareCodings, type Coding } from '../project/coding';
import { documentKinds, releaseStates, type DocumentRecord } from '../project/document';
import { matrixCells, matrixColumns, matrixRows } from '../project/matrix-view';
import { memoTargets } from '../project/memo';
import type { Project, Texts } from '../project/project';
import { paragraphStarts } from '../text/paragraphs';

/** A study and the words of its texts. */
export type ProjectWithTexts = { readonly project: Project; readonly texts: Texts };

/** How large a random study may get; shrinking goes below. */
export type ProjectSize = {
  readonly events?: number;
  readonly documents?: number;
  readonly codes?: number;
  readonly codings?: number;
};

/** Words that have broken something somewhere: astral, combining, right-to-left, markup, formulas, separators. */
export const hardWords = fc.constantFrom(
  'Wertschätzung',
  'nicht',
  'Mut',
  '🙂',
  '👩‍👩‍👧',
  'e\u0301tude',
  'שלום',
  ']]>',
  '<b>&amp;</b>',
  '"so"',
  "o'clock",
  'a;b',
  'a,b',
  'a\tb',
  '=SUM(A1)',
  '+1',
  '-5',
  '@home',
  '𝒳',
  'ﬁ',
  '…',
  '\u00a0',
  '\u2028',
);

const prose = fc.array(hardWords, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const label = fc.oneof(prose, fc.constant(''), fc.constantFrom('Tisch 1', 'I', 'B2'));
/** Memos may hold anything a person can paste, control characters included; halves of characters too. */
const pasted = fc.oneof(
  prose,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000\u0007', 'a\r\nb', '\ud800'),
);
const attributes = fc.dictionary(
  fc.constantFrom('Alter', 'Ort', 'a b', '1', 'ö', 'x:y', '<&>'),
  fc.oneof(
    prose,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
  ),
  { maxKeys: 3 },
);
const index = fc.nat({ max: 1_000_000 });
const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 0, 1) })
  .map((time) => new Date(time).toISOString() as Timestamp);

const paragraph = fc.record({
  /** Which of the document's speakers it belongs to; -1 for a turn of nobody, null for no turn at all. */
  speaker: fc.option(fc.integer({ min: -1, max: 2 })),
  words: prose,
  gap: fc.constantFrom('\n', '\n\n', '\n \n'),
});

const passage = fc.record({ from: index, to: index });

const documentSpec = fc.record({
  name: label,
  kind: fc.constantFrom(...documentKinds),
  event: fc.option(index),
  position: fc.integer({ min: 0, max: 3 }),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
  passages: fc.array(passage, { minLength: 1, maxLength: 5 }),
  attributes,
  origin: fc.option(fc.record({ file: label, sha256: fc.constant('00'.repeat(32)), encoding: fc.constant('utf-8') })),
  quotation: fc.record({ label, role: label, release: fc.constantFrom(...releaseStates), source: fc.boolean() }),
  createdAt: moment,
});

const codingSpec = fc.record({
  document: index,
  passage: index,
  code: index,
  coder: index,
  weight: fc.option(fc.integer({ min: 0, max: 100 })),
  createdAt: moment,
});

const spec = ({ events = 4, documents = 6, codes = 8, codings = 40 }: ProjectSize) =>
  fc.record({
    info: fc.record({
      name: label,
      language: fc.constantFrom('de' as const, 'en' as const),
      referenceTemplate: fc.constantFrom('{label}, Abs. {par}', '{par} ({label})', 'nichts', '{label} $& {x}'),
      credits: pasted,
      createdAt: moment,
    }),
    events: fc.array(
      fc.record({
        series: label,
        title: label,
        date: fc.constantFrom('', '2023-06-10', '2023-06-11', '1999-12-31'),
        place: label,
        hosts: label,
        funders: label,
        createdAt: moment,
      }),
      { maxLength: events },
    ),
    documents: fc.array(documentSpec, { maxLength: documents }),
    codes: fc.array(
      fc.record({
        parent: fc.option(index),
        position: fc.integer({ min: 0, max: 3 }),
        name: label,
        color: fc.constantFrom('#2f6fb3', '#000000'),
        definition: pasted,
        include: pasted,
        exclude: pasted,
        origin: fc.constantFrom('deductive' as const, 'inductive' as const),
        examples: fc.array(index, { maxLength: 2 }),
        createdAt: moment,
      }),
      { maxLength: codes },
    ),
    coders: fc.array(label, { minLength: 1, maxLength: 3 }),
    codings: fc.array(codingSpec, { maxLength: codings }),
    cases: fc.array(fc.record({ name: label, attributes, documents: fc.array(index, { maxLength: 3 }) }), {
      maxLength: 2,
    }),
    memos: fc.array(
      fc.record({
        type: fc.constantFrom(...memoTargets),
        target: index,
        title: label,
        text: pasted,
        createdAt: moment,
        updatedAt: moment,
      }),
      { maxLength: 5 },
    ),
    views: fc.array(
      fc.record({
        name: label,
        rows: fc.constantFrom(...matrixRows),
        columns: fc.constantFrom(...matrixColumns),
        cells: fc.constantFrom(...matrixCells),
        withSubcodes: fc.boolean(),
        createdAt: moment,
      }),
      { maxLength: 2 },
    ),
    summaries: fc.array(fc.record({ text: pasted, basis: fc.array(index, { maxLength: 3 }), checkedAt: moment }), {
      maxLength: 2,
    }),
  });

type Spec = ReturnType<typeof spec> extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Any study that the app could hold: every kind of record, codes in a tree, passages that overlap and are coded several
 * times, texts that are hard to count and to write down.
 *
 * Always true of it: ids are distinct, references lead somewhere, `text.slice(start, end) === quote`, no passage cuts a
 * character, codings lie in reading order, and no two say the same (passage, code, coder).
 */
export function arbitraryProject(size: ProjectSize = {}): fc.Arbitrary<ProjectWithTexts> {
  return spec(size).map(build);
}

/** Whole number ids in the form of GUIDs, apart by kind. */
export function testId(kind: number, number: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

function build(source: Spec): ProjectWithTexts {
  const texts = new Map<RevisionId, string>();
  const speakers: [SpeakerId, Project['speakers'] extends ReadonlyMap<SpeakerId, infer Value> ? Value : never][] = [];
  const eventIds = source.events.map((_, at) => testId(1, at) as EventId);
  const documentIds = source.documents.map((_, at) => testId(2, at) as DocumentId);
  const codeIds = source.codes.map((_, at) => testId(5, at) as CodeId);
  const coderIds = source.coders.map((_, at) => testId(6, at) as CoderId);
  const spans: (readonly { start: number; end: number }[])[] = [];

  const revisions = source.documents.map((document, at) => {
    const { text, turns } = writeText(document.paragraphs);
    const id = testId(3, at) as RevisionId;
    texts.set(id, text);
    spans.push(document.passages.map(({ from, to }) => spanIn(text, from, to)));
    const own = [0, 1, 2].map((number) => testId(4, at * 3 + number) as SpeakerId);
    own.forEach((speakerId, number) => {
      if (!turns.some(({ speaker }) => speaker === number)) return;
      const record = { documentId: documentIds[at] as DocumentId, label: speakerLabels[number] as string };
      const more = { role: '', pseudonym: number === 2 ? 'Frau M.' : '', attributes: document.attributes };
      speakers.push([speakerId, { id: speakerId, ...record, ...more }]);
    });
    return {
      id,
      documentId: documentIds[at] as DocumentId,
      number: 1,
      length: text.length,
      paragraphs: paragraphStarts(text),
      turns: turns.map(({ start, wordsStart, speaker }) => ({ start, wordsStart, speakerId: own[speaker] ?? null })),
      createdAt: document.createdAt,
    };
  });

  const codings = codingsOf(source, { texts, spans, documentIds, codeIds, coderIds });
  const codingIds = codings.map(({ id }) => id);
  const documents = source.documents.map(
    ({ name, kind, event, position, attributes: values, origin, quotation, createdAt }, at) => ({
      id: documentIds[at] as DocumentId,
      kind,
      name,
      eventId: event === null ? null : (pick(eventIds, event) ?? null),
      revisionId: testId(3, at) as RevisionId,
      position,
      attributes: values,
      quotation:
        kind === 'o-tone'
          ? {
              ...quotation,
              source: quotation.source ? { documentId: documentIds[0] as DocumentId, start: 0, end: 1 } : null,
            }
          : null,
      origin,
      createdAt,
    }),
  ) satisfies DocumentRecord[];

  const targets = { event: eventIds, document: documentIds, code: codeIds, coding: codingIds } as const;
  const projectId = testId(0, 0) as ProjectId;
  const views = source.views.map((view, at) => ({ id: testId(8, at) as MatrixViewId, ...view }));
  const project: Project = {
    info: { id: projectId, ...source.info },
    coders: byId(source.coders.map((name, at) => ({ id: coderIds[at] as CoderId, name }))),
    events: byId(source.events.map((event, at) => ({ id: eventIds[at] as EventId, ...event }))),
    documents: byId(documents),
    revisions: byId(revisions),
    speakers: new Map(speakers),
    cases: byId(
      source.cases.map(({ name, attributes: values, documents: ofCase }, at) => ({
        id: testId(9, at) as CaseId,
        name,
        attributes: values,
        documentIds: distinct(ofCase.flatMap((number) => pick(documentIds, number) ?? [])),
      })),
    ),
    codes: byId(
      source.codes.map(({ parent, examples, ...code }, at) => ({
        id: codeIds[at] as CodeId,
        parentId: parent === null ? null : (pick(codeIds.slice(0, at), parent) ?? null),
        ...code,
        examples: distinct(examples.flatMap((number) => pick(codingIds, number) ?? [])),
      })),
    ),
    codings: byDocument(codings),
    memos: byId(
      source.memos.map(({ type, target, ...memo }, at) => {
        const found = type === 'project' || type === 'cell' ? projectId : pick<string>(targets[type], target);
        return {
          id: testId(10, at) as MemoId,
          target: found === undefined ? { type: 'project' as const, id: projectId } : { type, id: found },
          ...memo,
        };
      }),
    ),
    matrixViews: byId(views),
    cellSummaries: byId(
      source.summaries.flatMap(({ text, basis, checkedAt }, at) => {
        const view = pick(views, at);
        const code = pick(codeIds, at);
        if (view === undefined || code === undefined) return [];
        const ids = distinct(basis.flatMap((number) => pick(codingIds, number) ?? []));
        const head = { id: testId(11, at) as CellSummaryId, matrixViewId: view.id, codeId: code };
        return [
          { ...head, columnId: eventIds[0] ?? '', statements: [{ text, codingIds: ids }], basis: ids, checkedAt },
        ];
      }),
    ),
  };
  return { project, texts };
}

const speakerLabels = ['I', 'B', 'C'] as const;

function writeText(paragraphs: Spec['documents'][number]['paragraphs']) {
  let text = '';
  const turns: { start: number; wordsStart: number; speaker: number }[] = [];
  for (const { speaker, words, gap } of paragraphs) {
    const start = text === '' ? 0 : (text += gap).length;
    const head = speaker === null ? '' : `${speakerLabels[speaker] ?? 'Alle'}: `;
    if (speaker !== null) turns.push({ start, wordsStart: start + head.length, speaker });
    text += head + words;
  }
  return { text, turns };
}

function codingsOf(
  source: Spec,
  at: {
    texts: ReadonlyMap<RevisionId, string>;
    spans: readonly (readonly { start: number; end: number }[])[];
    documentIds: readonly DocumentId[];
    codeIds: readonly CodeId[];
    coderIds: readonly CoderId[];
  },
): Coding[] {
  const seen = new Set<string>();
  return source.codings.flatMap((wanted, number) => {
    const document = at.documentIds.length === 0 ? -1 : wanted.document % at.documentIds.length;
    const span = pick(at.spans[document] ?? [], wanted.passage);
    const codeId = pick(at.codeIds, wanted.code);
    const coderId = required(pick(at.coderIds, wanted.coder), 'coder');
    if (span === undefined || codeId === undefined) return [];
    const key = `${document} ${span.start} ${span.end} ${codeId} ${coderId}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const text = required(at.texts.get(testId(3, document) as RevisionId), 'text');
    const quote = text.slice(span.start, span.end);
    const documentId = at.documentIds[document] as DocumentId;
    const { weight, createdAt } = wanted;
    return [{ id: testId(7, number) as CodingId, documentId, codeId, ...span, quote, coderId, weight, createdAt }];
  });
}

/** A non-empty span of the text that cuts no character in two. */
function spanIn(text: string, from: number, to: number): { start: number; end: number } {
  const borders: number[] = [];
  for (let offset = 0; offset < text.length; offset += String.fromCodePoint(text.codePointAt(offset) ?? 0).length) {
    borders.push(offset);
  }
  borders.push(text.length);
  const first = from % (borders.length - 1);
  const last = first + 1 + (to % (borders.length - 1 - first));
  return { start: borders[first] as number, end: borders[last] as number };
}

function byDocument(codings: readonly Coding[]): Project['codings'] {
  const lists = new Map<DocumentId, Coding[]>();
  for (const coding of codings) lists.set(coding.documentId, [...(lists.get(coding.documentId) ?? []), coding]);
  for (const list of lists.values()) list.sort(compareCodings);
  return lists;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items.length === 0 ? undefined : items[number % items.length];
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
