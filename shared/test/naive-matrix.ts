import type { MatrixOptions } from '../analysis/matrix';
import { withoutColumn } from '../analysis/matrix-axes';
import { speakersOfCoding } from '../analysis/speakers-of';
import { required } from '../kernel/assert';
import type { CodeId, SpeakerId } from '../kernel/ids';
import { splitValues } from '../project/attribute-values';
import type { CaseRecord } from '../project/case';
import { codeTree } from '../project/code-tree';
import type { Coding } from '../project/coding';
import { isBlocked, type DocumentRecord } from '../project/document';
import type { MatrixFilter } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { Attributes } from '../project/schema';

/** What a cell of the reference holds. */
export type NaiveCell = {
  readonly found: readonly Coding[];
  readonly codings: number;
  readonly documents: number;
  readonly cases: number;
  readonly speakers: number;
  readonly share: number;
};

type Wanted = MatrixOptions & { readonly filter: MatrixFilter };

/** Counts by going over all codings, and every character, for every single cell: the way one would with paper and pencil. */
export function naiveMatrix(project: Project, wanted: Wanted) {
  const { filter } = wanted;
  const documents = [...project.documents.values()].filter((document) => isCounted(project, document, wanted));
  const caseIsLeft = (own: CaseRecord): boolean => has(own.attributes, filter, 'case');
  const casesOf = ({ id }: DocumentRecord): readonly CaseRecord[] =>
    [...project.cases.values()].filter((own) => own.documentIds.includes(id) && caseIsLeft(own));
  const narrowsSpeakers =
    filter.speakerIds.length > 0 ||
    filter.attributes.some(({ key, values }) => key.of === 'speaker' && values.length > 0);
  const speakerIsLeft = (id: SpeakerId): boolean =>
    (filter.speakerIds.length === 0 || filter.speakerIds.includes(id)) &&
    has(project.speakers.get(id)?.attributes ?? {}, filter, 'speaker');
  const speakersOf = (coding: Coding): readonly SpeakerId[] => speakersOfCoding(project, coding).filter(speakerIsLeft);
  const codings = [...project.codings.values()]
    .flat()
    .filter(
      (coding) =>
        documents.some(({ id }) => id === coding.documentId) &&
        (filter.coderIds.length === 0 || filter.coderIds.includes(coding.coderId)) &&
        isHeavy(coding.weight, filter) &&
        (!narrowsSpeakers || speakersOf(coding).length > 0),
    );

  /** Columns of a document that is in them whatever is said there, of a case, of a speaker. */
  const valuesIn = (attributes: Attributes): readonly string[] => {
    const { of = 'document', name = '' } = wanted.attribute ?? {};
    const allowed = filter.attributes.filter(
      ({ key, values }) => key.of === of && key.name === name && values.length > 0,
    );
    return splitValues(Object.entries(attributes).find(([own]) => own === name)?.[1])
      .filter((value) => allowed.length === 0 || allowed.some(({ values }) => values.includes(value)))
      .map((value) => `value:${value}`);
  };
  const ofSpeaker = (id: SpeakerId): readonly string[] =>
    wanted.columns === 'speakers' ? [id] : valuesIn(project.speakers.get(id)?.attributes ?? {});
  const ofCase = (own: CaseRecord): readonly string[] =>
    wanted.columns === 'cases' ? [own.id] : valuesIn(own.attributes);
  const by = wanted.columns === 'cases' ? 'case' : wanted.columns === 'speakers' ? 'speaker' : byOf(wanted);
  const ofDocument = (document: DocumentRecord): readonly string[] => {
    if (by === 'case') return casesOf(document).flatMap(ofCase);
    if (wanted.columns === 'events') return document.eventId === null ? [] : [document.eventId];
    return wanted.columns === 'documents' ? [document.id] : valuesIn(document.attributes);
  };
  const orRest = (columns: readonly string[]): readonly string[] => (columns.length === 0 ? [withoutColumn] : columns);
  const columnsOf = (coding: Coding): readonly string[] =>
    orRest(
      by === 'speaker'
        ? speakersOf(coding).flatMap(ofSpeaker)
        : ofDocument(required(project.documents.get(coding.documentId), 'document')),
    );

  /** Whether a character counts as text of a column. */
  const isTextOf = (document: DocumentRecord, at: number, columnId: string | null): boolean => {
    const turns = project.revisions.get(document.revisionId)?.turns ?? [];
    const turn = turns.findLast(({ start }) => start <= at);
    const speaker = turn === undefined || at < turn.wordsStart ? null : turn.speakerId;
    const who = speaker !== null && speakerIsLeft(speaker) ? speaker : null;
    if (narrowsSpeakers && who === null) return false;
    if (columnId === null) return true;
    return orRest(by === 'speaker' ? (who === null ? [] : ofSpeaker(who)) : ofDocument(document)).includes(columnId);
  };
  const shareOf = (found: readonly Coding[], columnId: string | null): number => {
    let coded = 0;
    let all = 0;
    for (const document of documents) {
      const length = project.revisions.get(document.revisionId)?.length ?? 0;
      for (let at = 0; at < length; at += 1) {
        if (!isTextOf(document, at, columnId)) continue;
        all += 1;
        if (found.some(({ documentId, start, end }) => documentId === document.id && start <= at && at < end))
          coded += 1;
      }
    }
    return all === 0 ? 0 : coded / all;
  };

  const tree = codeTree(project.codes);
  const isBelow = wanted.rows === 'categories' || wanted.withSubcodes;
  const rowIds = rowIdsOf(project, wanted);
  const below = (id: CodeId): readonly CodeId[] => (isBelow ? tree.subtree(id) : [id]);
  return (rowId: CodeId | null, columnId: string | null): NaiveCell => {
    const codes = new Set(rowId === null ? rowIds.flatMap(below) : below(rowId));
    const found = codings.filter(
      (coding) => codes.has(coding.codeId) && (columnId === null || columnsOf(coding).includes(columnId)),
    );
    const isIn = (own: readonly string[]): boolean => columnId === null || orRest(own).includes(columnId);
    const documentIds = new Set(found.map(({ documentId }) => documentId));
    const cases = documents.filter(({ id }) => documentIds.has(id)).flatMap(casesOf);
    const speakers = found.flatMap(speakersOf);
    return {
      found,
      codings: isBelow
        ? new Set(found.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`)).size
        : found.length,
      documents: documentIds.size,
      cases: new Set(cases.filter((own) => by !== 'case' || isIn(ofCase(own)))).size,
      speakers: new Set(speakers.filter((id) => by !== 'speaker' || isIn(ofSpeaker(id)))).size,
      share: shareOf(found, columnId),
    };
  };
}

function byOf({ columns, attribute }: Wanted): 'document' | 'case' | 'speaker' {
  return columns === 'attribute' && attribute ? attribute.of : 'document';
}

function rowIdsOf(project: Project, { rows, chosen = [] }: Wanted): readonly CodeId[] {
  const tree = codeTree(project.codes);
  if (rows === 'chosen') return chosen;
  return tree.ordered.map(({ id }) => id).filter((id) => rows === 'codes' || tree.children(id).length > 0);
}

function isCounted(project: Project, document: DocumentRecord, { filter, excludeBlocked }: Wanted): boolean {
  const { eventIds, from, to, kinds, attributes } = filter;
  const date = (document.eventId === null ? undefined : project.events.get(document.eventId)?.date) ?? '';
  const narrowsCases = attributes.some(({ key, values }) => key.of === 'case' && values.length > 0);
  const cases = [...project.cases.values()].filter(({ documentIds }) => documentIds.includes(document.id));
  return (
    !(excludeBlocked === true && isBlocked(document)) &&
    (eventIds.length === 0 || (document.eventId !== null && eventIds.includes(document.eventId))) &&
    (from === '' || (date !== '' && date >= from)) &&
    (to === '' || (date !== '' && date <= to)) &&
    (kinds.length === 0 || kinds.includes(document.kind)) &&
    has(document.attributes, filter, 'document') &&
    (!narrowsCases || cases.some((own) => has(own.attributes, filter, 'case')))
  );
}

function isHeavy(weight: number | null, { weightFrom, weightTo }: MatrixFilter): boolean {
  if (weightFrom === null && weightTo === null) return true;
  return weight !== null && (weightFrom === null || weight >= weightFrom) && (weightTo === null || weight <= weightTo);
}

function has(attributes: Attributes, filter: MatrixFilter, of: 'document' | 'speaker' | 'case'): boolean {
  return filter.attributes
    .filter(({ key, values }) => key.of === of && values.length > 0)
    .every(({ key, values }) => {
      const own = splitValues(Object.entries(attributes).find(([name]) => name === key.name)?.[1]);
      return own.some((value) => values.includes(value));
    });
}
