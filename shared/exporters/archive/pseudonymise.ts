import { publicLabel, publicName } from '../../analysis/attribution';
import { orderedDocuments } from '../../analysis/document-order';
import type { CodingId, DocumentId, RevisionId } from '../../kernel/ids';
import type { CellSummary } from '../../project/cell-summary';
import type { Code } from '../../project/code';
import { compareCodings, type Coding } from '../../project/coding';
import { isBlocked, type DocumentRecord } from '../../project/document';
import type { Memo } from '../../project/memo';
import type { Project, Texts } from '../../project/project';
import type { Revision } from '../../project/revision';
import { applyEdits, offsetMapper, spanMapper, type Edit } from '../../text/mapping';
import { paragraphAt, paragraphStarts } from '../../text/paragraphs';
import { speakerHeads } from '../marked/speaker-heads';
import type { Finding } from './findings';
import { nameRules, withoutNames, type NameRules } from './name-rules';
import { pseudonymiseText } from './pseudonymise-text';

/** A study as it may leave the team, and what must be looked at before it does. */
export type Pseudonymised = {
  readonly project: Project;
  readonly texts: Texts;
  /** Labels of speakers that were replaced. */
  readonly labels: number;
  /** In the order of documents and places. They say names. */
  readonly findings: readonly Finding[];
};

/** A passage over a part of a name covers what stands for the name. */
const rules = { startLeans: 'left', endLeans: 'right', onDeletion: 'drop' } as const;

/**
 * The study with the pseudonyms of its speakers in place of their names, in labels and in words.
 *
 * Blocked O-tones, older revisions, kept files and what other programs left are not in it; of O-tones that are not
 * released openly neither label, source nor attributes. Codings stand where they stood, on the new words. Names of people that have no
 * pseudonym, attributes and what is told of someone stay: no program finds those.
 */
export function pseudonymise({ project, texts }: { readonly project: Project; readonly texts: Texts }): Pseudonymised {
  const documents = orderedDocuments(project).filter((document) => !isBlocked(document));
  const rulesOf = nameRules(project);
  const known = knownNames(project);
  const newTexts = new Map<RevisionId, string>();
  const revisions = new Map<RevisionId, Revision>();
  const codings = new Map<DocumentId, readonly Coding[]>();
  const findings: Finding[] = [];
  let labels = 0;
  for (const document of documents) {
    const text = texts.get(document.revisionId);
    const revision = project.revisions.get(document.revisionId);
    if (text === undefined || revision === undefined) continue;
    const heads = speakerHeads(project, document, { text, turns: revision.turns });
    const { paragraphs } = revision;
    const made = pseudonymiseText(text, { paragraphs, heads, rules: rulesOf(document.id), known });
    const name = publicName(project, document);
    const found = [...made.findings, ...blockedIn(project, document, { text, paragraphs })];
    findings.push(...found.map((one) => ({ ...one, document: name })).sort((a, b) => a.paragraph - b.paragraph));
    labels += made.labels;
    const after = applyEdits(text, made.edits);
    newTexts.set(revision.id, after);
    revisions.set(revision.id, revised(revision, made.edits, after));
    codings.set(document.id, movedCodings(project.codings.get(document.id) ?? [], made.edits, after));
  }
  const kept = { ...project, revisions, codings };
  return { project: records(kept, { documents, rules: rulesOf(null) }), texts: newTexts, labels, findings };
}

/** Names of persons and O-tones that stand for nobody's label. */
function knownNames({ cases, documents }: Pick<Project, 'cases' | 'documents'>): ReadonlySet<string> {
  const quoted = [...documents.values()].flatMap(({ quotation }) =>
    quotation === null || quotation.release === 'open' ? [] : [quotation.label.trim()],
  );
  return new Set([...[...cases.values()].map(({ name }) => name.trim()), ...quoted].filter((name) => name.length > 2));
}

/** Places of blocked O-tones in the document they were taken from. */
function blockedIn(
  { documents }: Pick<Project, 'documents'>,
  { id }: DocumentRecord,
  { text, paragraphs }: { readonly text: string; readonly paragraphs: readonly number[] },
): readonly Omit<Finding, 'document'>[] {
  return [...documents.values()].flatMap((document): Omit<Finding, 'document'>[] => {
    const source = isBlocked(document) ? (document.quotation?.source ?? null) : null;
    if (source === null || source.documentId !== id) return [];
    const words = text.slice(source.start, source.end);
    const paragraph = paragraphAt(paragraphs, source.start);
    return [{ kind: 'blocked', paragraph, found: words, by: null, context: words }];
  });
}

function revised({ change: _, ...revision }: Revision, edits: readonly Edit[], text: string): Revision {
  const map = offsetMapper(edits);
  return {
    ...revision,
    length: text.length,
    paragraphs: paragraphStarts(text),
    turns: revision.turns.map((turn) => ({
      ...turn,
      start: map(turn.start, 'left'),
      wordsStart: map(turn.wordsStart, 'right'),
    })),
  };
}

function movedCodings(codings: readonly Coding[], edits: readonly Edit[], text: string): readonly Coding[] {
  const map = spanMapper(edits, rules);
  return codings
    .flatMap((coding) => {
      const span = map(coding);
      return span === null ? [] : [{ ...coding, ...span, quote: text.slice(span.start, span.end) }];
    })
    .sort(compareCodings);
}

type Kept = { readonly documents: readonly DocumentRecord[]; readonly rules: NameRules };

/** The records of the documents that are kept, with no name in what the team wrote. */
function records(project: Project, { documents, rules: names }: Kept): Project {
  const clean = (words: string): string => withoutNames(words, names);
  const ids = new Set(documents.map(({ id }) => id));
  const codings = new Map([...project.codings].filter(([id]) => ids.has(id)));
  const quotes = new Map([...codings.values()].flat().map(({ id, quote }) => [id, quote]));
  const speakers = [...project.speakers.values()].flatMap((speaker) => {
    const document = project.documents.get(speaker.documentId);
    if (document === undefined || !ids.has(document.id)) return [];
    const attributes = isNamed(document) ? cleanAttributes(speaker.attributes, clean) : {};
    return [{ ...speaker, label: publicLabel(speaker, document), attributes }];
  });
  const isGone = (id: string): boolean =>
    (project.documents.has(id as DocumentId) && !ids.has(id as DocumentId)) ||
    (project.speakers.has(id as never) && !speakers.some((one) => one.id === id));
  return {
    ...project,
    documents: byId(documents.map((document) => publicDocument(project, document, clean))),
    codings,
    speakers: byId(speakers),
    cases: byId(
      [...project.cases.values()].map((one) => ({
        ...one,
        name: clean(one.name),
        attributes: cleanAttributes(one.attributes, clean),
        documentIds: one.documentIds.filter((id) => ids.has(id)),
      })),
    ),
    codes: byId([...project.codes.values()].map((code) => cleanCode(code, quotes, clean))),
    memos: byId(
      [...project.memos.values()]
        .filter((memo) => !isTargetGone(memo, quotes, isGone))
        .map((memo) => ({
          ...memo,
          title: clean(memo.title),
          text: clean(memo.text),
        })),
    ),
    cellSummaries: byId(
      [...project.cellSummaries.values()]
        .filter(({ columnId }) => columnId === null || !isGone(columnId))
        .map((summary) => cleanSummary(summary, quotes, clean)),
    ),
    files: new Map(),
    keptParts: new Map(),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}

type Clean = (words: string) => string;
type Quotes = ReadonlyMap<CodingId, string>;

function publicDocument(project: Project, document: DocumentRecord, clean: Clean): DocumentRecord {
  const { quotation, attributes } = document;
  return {
    ...document,
    name: clean(publicName(project, document)),
    // The name of a file may say whose words are in it.
    origin: null,
    quotation: isNamed(document) ? quotation : quotation && { ...quotation, label: '', source: null },
    attributes: isNamed(document) ? cleanAttributes(attributes, clean) : {},
  };
}

/** Whether whoever is quoted may be named. */
function isNamed({ quotation }: Pick<DocumentRecord, 'quotation'>): boolean {
  return quotation === null || quotation.release === 'open';
}

function cleanAttributes(attributes: DocumentRecord['attributes'], clean: Clean): DocumentRecord['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
  );
}

function cleanCode(code: Code, quotes: Quotes, clean: Clean): Code {
  const { definition, include, exclude, examples } = code;
  return {
    ...code,
    definition: clean(definition),
    include: clean(include),
    exclude: clean(exclude),
    examples: examples.filter((id) => quotes.has(id)),
  };
}

function isTargetGone({ target: { type, id } }: Memo, quotes: Quotes, isGone: (id: string) => boolean): boolean {
  return type === 'coding' ? !quotes.has(id as CodingId) : id.split(' ').some(isGone);
}

function cleanSummary(summary: CellSummary, quotes: Quotes, clean: Clean): CellSummary {
  return {
    ...summary,
    statements: summary.statements.map(({ text, codingIds }) => ({
      text: clean(text),
      codingIds: codingIds.filter((id) => quotes.has(id)),
    })),
    basis: summary.basis.flatMap((entry) => {
      const quote = quotes.get(entry.codingId);
      return quote === undefined ? [] : [{ ...entry, quote: entry.codeId === null ? '' : quote }];
    }),
  };
}
