import type { CodeId, DocumentId } from '../kernel/ids';
import { codeTree, pathName, type CodeTree } from '../project/code-tree';
import type { Code } from '../project/code';
import { isBlocked, type DocumentRecord } from '../project/document';
import { compareEvents, type EventRecord } from '../project/event';
import type { MatrixView } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { Speaker } from '../project/speaker';
import { orderedDocuments } from './document-order';

/** A code or category as a row. */
export type MatrixRow = {
  readonly id: CodeId;
  readonly code: Code;
  /** Steps of indent; 0 at the root. */
  readonly depth: number;
  /** Name with everything above it: `A > B`. */
  readonly path: string;
};

/** Id of the column of codings that belong to no event, or to no speaker. */
export const withoutColumn = 'none';

/** What codings are compared by. Which of the records is set follows from `kind`; a speaker brings its document. */
export type MatrixColumn = {
  /** Id of the event, document or speaker; `withoutColumn` for the rest. */
  readonly id: string;
  readonly kind: 'event' | 'document' | 'speaker' | 'none';
  /** As the team knows it, not fit for export: title, name, or label of the speaker. */
  readonly label: string;
  readonly event: EventRecord | null;
  readonly document: DocumentRecord | null;
  readonly speaker: Speaker | null;
};

/** The rows of a matrix, and for every code the rows that count it. */
export type RowAxis = {
  readonly rows: readonly MatrixRow[];
  /** Indexes of the rows a code counts in; none for codes outside of the matrix. */
  readonly rowsOfCode: ReadonlyMap<CodeId, readonly number[]>;
};

/** Codes in tree order; as categories only those with children, each with everything below it. */
export function rowAxis(
  codes: Project['codes'],
  { rows: wanted, withSubcodes }: Pick<MatrixView, 'rows' | 'withSubcodes'>,
): RowAxis {
  const tree = codeTree(codes);
  const shown = wanted === 'codes' ? tree.ordered : tree.ordered.filter(({ id }) => tree.children(id).length > 0);
  const indexes = new Map(shown.map(({ id }, index) => [id, index]));
  const rows = shown.map((code) => rowOf(tree, code));
  const rowsOfCode = new Map<CodeId, readonly number[]>();
  for (const { id } of tree.ordered) {
    const counted = countsBelow({ rows: wanted, withSubcodes }) ? tree.path(id).map((code) => code.id) : [id];
    rowsOfCode.set(
      id,
      counted.flatMap((code) => indexes.get(code) ?? []),
    );
  }
  return { rows, rowsOfCode };
}

/** Whether rows count what lies below them, and so passages instead of codings. */
export function countsBelow({ rows, withSubcodes }: Pick<MatrixView, 'rows' | 'withSubcodes'>): boolean {
  return withSubcodes || rows === 'categories';
}

function rowOf(tree: CodeTree, code: Code): MatrixRow {
  return { id: code.id, code, depth: tree.depth(code.id), path: pathName(tree, code.id) };
}

/** Events by date, documents by event and position, speakers by document. The rest column is not among them. */
export function columnsOf(
  project: Project,
  columns: MatrixView['columns'],
  documents: readonly DocumentRecord[],
): MatrixColumn[] {
  const nothing = { event: null, document: null, speaker: null };
  if (columns === 'events') {
    const events = [...project.events.values()].sort(compareEvents);
    return events.map((event) => ({ ...nothing, id: event.id, kind: 'event', label: event.title, event }));
  }
  const eventOf = ({ eventId }: DocumentRecord): EventRecord | null =>
    (eventId === null ? undefined : project.events.get(eventId)) ?? null;
  if (columns === 'documents') {
    return documents.map((document) => ({
      ...nothing,
      id: document.id,
      kind: 'document',
      label: document.name,
      event: eventOf(document),
      document,
    }));
  }
  const speakers = speakersByDocument(project);
  return documents.flatMap((document) =>
    (speakers.get(document.id) ?? []).map((speaker) => ({
      id: speaker.id,
      kind: 'speaker' as const,
      label: speaker.label,
      event: eventOf(document),
      document,
      speaker,
    })),
  );
}

/** Documents a matrix looks at, in order. */
export function countedDocuments(project: Project, excludeBlocked: boolean): DocumentRecord[] {
  const documents = orderedDocuments(project);
  return excludeBlocked ? documents.filter((document) => !isBlocked(document)) : documents;
}

/** Speakers of each document in order of appearance; those who never speak last, by label and id. */
function speakersByDocument(project: Project): ReadonlyMap<DocumentId, readonly Speaker[]> {
  const lists = new Map<DocumentId, Speaker[]>();
  for (const speaker of project.speakers.values()) {
    const list = lists.get(speaker.documentId);
    if (list === undefined) lists.set(speaker.documentId, [speaker]);
    else list.push(speaker);
  }
  for (const [documentId, list] of lists) {
    const document = project.documents.get(documentId);
    const turns = (document && project.revisions.get(document.revisionId)?.turns) ?? [];
    const rank = new Map<string | null, number>();
    for (const { speakerId } of turns) if (!rank.has(speakerId)) rank.set(speakerId, rank.size);
    const rankOf = ({ id }: Speaker): number => rank.get(id) ?? rank.size;
    list.sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.label, b.label) || compareText(a.id, b.id));
  }
  return lists;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
