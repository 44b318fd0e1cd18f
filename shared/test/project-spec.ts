import fc from 'fast-check';
import { attributeOwners } from '../project/attribute-values';
import { documentKinds, releaseStates } from '../project/document';
import { matrixCells, matrixColumns, matrixRows } from '../project/matrix-view';
import { fileRoles } from '../project/file-record';
import { memoTargets } from '../project/memo';
import { newSection, reportSectionKinds } from '../project/report-template';
import { arbitraryElement } from './arbitrary-refi';
import { attributeName, attributes, hardWords, index, label, moment, pasted, prose } from './arbitrary-values';

/** How large a random study may get; shrinking goes below. */
export type ProjectSize = {
  readonly events?: number;
  readonly documents?: number;
  readonly codes?: number;
  readonly codings?: number;
};

const paragraph = fc.record({
  /** Which of the document's speakers it belongs to; -1 for a turn of nobody, null for no turn at all. */
  speaker: fc.option(fc.integer({ min: -1, max: 2 })),
  words: prose,
  gap: fc.constantFrom('\n', '\n\n', '\n \n'),
});

const attributeKey = fc.record({ of: fc.constantFrom(...attributeOwners), name: attributeName });

const weight = fc.option(fc.integer({ min: 0, max: 100 }));

/** Most of it narrows nothing, or nothing would be left. */
const filterSpec = fc.record({
  events: fc.array(index, { maxLength: 2 }),
  from: fc.constantFrom('', '', '2023-06-11'),
  to: fc.constantFrom('', '', '2023-06-10'),
  kinds: fc.uniqueArray(fc.constantFrom(...documentKinds), { maxLength: 3 }),
  speakers: fc.array(index, { maxLength: 2 }),
  coders: fc.array(index, { maxLength: 2 }),
  weightFrom: weight,
  weightTo: weight,
  attributes: fc.array(fc.record({ key: attributeKey, values: fc.array(hardWords, { maxLength: 2 }) }), {
    maxLength: 1,
  }),
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

/** What another tool's project can hold that is kept as it stands. */
const keptKinds = [
  ...['TextSource', 'PictureSource', 'PDFSource', 'AudioSource', 'VideoSource'],
  ...['Case', 'Graph', 'Link', 'Note', 'Set', 'Variable'],
];
const keptElement = fc.oneof(...keptKinds.map((kind) => arbitraryElement(kind)));

/** What a random study is made from: values, and numbers that choose among what is there. */
export const spec = ({ events = 4, documents = 6, codes = 8, codings = 40 }: ProjectSize) =>
  fc.record({
    info: fc.record({
      name: label,
      language: fc.constantFrom('de' as const, 'en' as const),
      referenceTemplate: fc.constantFrom(
        '{label}, Abs. {par}',
        '{par} ({label})',
        '{label}, S. {page} ({time})',
        'nichts',
        '{label} $& {x}',
      ),
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
        /** Indexes of codes, and of events, speakers and coders to narrow to. */
        chosen: fc.array(index, { maxLength: 3 }),
        columns: fc.constantFrom(...matrixColumns),
        attribute: fc.option(attributeKey),
        groupBy: fc.oneof(fc.constantFrom('none' as const, 'event' as const), attributeKey),
        cells: fc.uniqueArray(fc.constantFrom(...matrixCells), { minLength: 1, maxLength: 3 }),
        withSubcodes: fc.boolean(),
        percent: fc.constantFrom('none' as const, 'row' as const, 'column' as const, 'all' as const),
        sort: fc.record({
          by: fc.constantFrom('tree' as const, 'name' as const, 'total' as const),
          descending: fc.boolean(),
        }),
        transposed: fc.boolean(),
        filter: filterSpec,
        createdAt: moment,
      }),
      { maxLength: 2 },
    ),
    templates: fc.array(
      fc.record({
        name: label,
        title: label,
        sections: fc.array(
          fc
            .record({ kind: fc.constantFrom(...reportSectionKinds), heading: label, isOn: fc.boolean(), text: pasted })
            .map(({ kind, ...common }) => ({ ...newSection(kind, 'en'), ...common })),
          { maxLength: 3 },
        ),
        needs: index,
        createdAt: moment,
      }),
      { maxLength: 2 },
    ),
    files: fc.array(
      fc.record({
        document: fc.option(index),
        role: fc.constantFrom(...fileRoles),
        name: label,
        ending: fc.constantFrom('docx', 'pdf', 'm4a', 'jpg', 'mp4', 'rtf', ''),
        bytes: fc.uint8Array({ maxLength: 20 }),
        createdAt: moment,
      }),
      { maxLength: 4 },
    ),
    parts: fc.array(
      fc.record({
        element: keptElement,
        document: fc.option(index),
        files: fc.array(index, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    summaries: fc.array(fc.record({ text: pasted, basis: fc.array(index, { maxLength: 3 }), checkedAt: moment }), {
      maxLength: 2,
    }),
  });

export type Spec = ReturnType<typeof spec> extends fc.Arbitrary<infer Value> ? Value : never;
