import type { CaseId, SpeakerId } from '../kernel/ids';
import { splitValues } from '../project/attribute-values';
import type { CaseRecord } from '../project/case';
import type { Coding } from '../project/coding';
import { isBlocked, type DocumentRecord } from '../project/document';
import type { EventRecord } from '../project/event';
import { noFilter, type AttributeKey, type MatrixFilter } from '../project/matrix-view';
import type { Project } from '../project/project';
import type { Attributes } from '../project/schema';
import type { Speaker } from '../project/speaker';
import { casesByDocument } from './cases-of';
import { orderedDocuments } from './document-order';
import { speakersOf } from './speakers-of';

/** What a matrix is narrowed to. */
export type FilterChoice = { readonly filter?: MatrixFilter; readonly excludeBlocked?: boolean };

/** What a filter leaves of a project. */
export type Narrowed = {
  /** In the order of events and positions. */
  readonly documents: readonly DocumentRecord[];
  readonly hasEvent: (event: EventRecord) => boolean;
  readonly hasCase: (own: CaseRecord) => boolean;
  readonly hasSpeaker: (speaker: Speaker) => boolean;
  /** Speakers whose words alone count, and so only codings that touch them; null for all words, also those of nobody. */
  readonly speakerIds: ReadonlySet<SpeakerId> | null;
  /** Single values of an attribute that count; null for all. */
  readonly valuesOf: (key: AttributeKey) => ReadonlySet<string> | null;
  /** Which codings of a document count; null for all. */
  readonly keeps: (document: DocumentRecord) => ((coding: Coding) => boolean) | null;
};

/**
 * What a filter leaves.
 *
 * - Documents must be of one of the events, on one of the days and of one of the kinds, have one of the values of every
 *   attribute of documents, and be named by a case that has one of the values of every attribute of cases.
 * - Speakers must be among those chosen and have one of the values of every attribute of speakers. As soon as speakers are
 *   narrowed, a coding must touch the words of one that is left; it then counts for those alone, not for the others it touches.
 * - Codings must be by one of the coders and of a weight in the range; one without weight is in none.
 */
export function narrow(project: Project, { filter = noFilter, excludeBlocked = false }: FilterChoice): Narrowed {
  const of = (owner: AttributeKey['of']) => matcher(filter.attributes.filter(({ key }) => key.of === owner));
  const [hasDocumentValues, hasCaseValues, hasSpeakerValues] = [of('document'), of('case'), of('speaker')];
  const caseIds = hasCaseValues && idsWhere(project.cases.values(), hasCaseValues);
  const isSpeaker = oneOf<SpeakerId>(filter.speakerIds);
  const isBySpeaker = isSpeaker !== null || hasSpeakerValues !== null;
  const hasSpeaker = ({ id, attributes }: Speaker): boolean =>
    (isSpeaker === null || isSpeaker(id)) && (hasSpeakerValues === null || hasSpeakerValues(attributes));
  const speakerIds = isBySpeaker
    ? new Set([...project.speakers.values()].filter(hasSpeaker).map(({ id }) => id))
    : null;
  const hasEvent = eventFilter(filter);
  return {
    documents: documentsWhere(project, { filter, excludeBlocked, hasEvent, hasDocumentValues, caseIds }),
    hasEvent,
    hasCase: ({ id }) => caseIds === null || caseIds.has(id),
    hasSpeaker,
    speakerIds,
    valuesOf: ({ of: owner, name }) => {
      const wanted = filter.attributes.filter(
        ({ key, values }) => key.of === owner && key.name === name && values.length > 0,
      );
      return wanted.length === 0 ? null : new Set(wanted.flatMap(({ values }) => values));
    },
    keeps: codingFilter(project, filter, speakerIds),
  };
}

/** The single values of one attribute; none where there is no such attribute. */
export function valuesIn(attributes: Attributes, name: string): readonly string[] {
  return splitValues(Object.hasOwn(attributes, name) ? attributes[name] : undefined);
}

type Test<Value> = (value: Value) => boolean;

/** Null when an empty list narrows nothing. */
function oneOf<Value>(list: readonly Value[]): Test<Value> | null {
  const wanted = new Set(list);
  return wanted.size === 0 ? null : (value) => wanted.has(value);
}

function matcher(attributes: MatrixFilter['attributes']): Test<Attributes> | null {
  const tests = attributes.flatMap(({ key, values }) => {
    const isWanted = oneOf(values);
    return isWanted === null ? [] : [(own: Attributes) => valuesIn(own, key.name).some(isWanted)];
  });
  return tests.length === 0 ? null : (own) => tests.every((test) => test(own));
}

function idsWhere(cases: Iterable<CaseRecord>, test: Test<Attributes>): ReadonlySet<CaseId> {
  return new Set([...cases].filter(({ attributes }) => test(attributes)).map(({ id }) => id));
}

/** An event without a day is on none, as soon as days are narrowed. */
function eventFilter({ eventIds, from, to }: MatrixFilter): Test<EventRecord> {
  const isEvent = oneOf(eventIds);
  return ({ id, date }) =>
    (isEvent === null || isEvent(id)) &&
    ((from === '' && to === '') || (date !== '' && (from === '' || date >= from) && (to === '' || date <= to)));
}

type DocumentTests = Required<FilterChoice> & {
  readonly hasEvent: Test<EventRecord>;
  readonly hasDocumentValues: Test<Attributes> | null;
  readonly caseIds: ReadonlySet<CaseId> | null;
};

function documentsWhere(project: Project, tests: DocumentTests): readonly DocumentRecord[] {
  const { filter, excludeBlocked, hasEvent, hasDocumentValues, caseIds } = tests;
  const isKind = oneOf(filter.kinds);
  const isByEvent = filter.eventIds.length > 0 || filter.from !== '' || filter.to !== '';
  const casesOf = caseIds === null ? null : casesByDocument(project.cases.values());
  return orderedDocuments(project).filter((document) => {
    const event = document.eventId === null ? undefined : project.events.get(document.eventId);
    return (
      !(excludeBlocked && isBlocked(document)) &&
      (!isByEvent || (event !== undefined && hasEvent(event))) &&
      (isKind === null || isKind(document.kind)) &&
      (hasDocumentValues === null || hasDocumentValues(document.attributes)) &&
      (casesOf === null || (casesOf.get(document.id) ?? []).some(({ id }) => caseIds?.has(id)))
    );
  });
}

function codingFilter(
  project: Pick<Project, 'revisions'>,
  { coderIds, weightFrom, weightTo }: MatrixFilter,
  speakerIds: ReadonlySet<SpeakerId> | null,
): Narrowed['keeps'] {
  const isCoder = oneOf(coderIds);
  const hasRange = weightFrom !== null || weightTo !== null;
  if (isCoder === null && !hasRange && speakerIds === null) return () => null;
  const isHeavy = (weight: number | null): boolean =>
    weight !== null && weight >= (weightFrom ?? -Infinity) && weight <= (weightTo ?? Infinity);
  return (document) => {
    const revision = project.revisions.get(document.revisionId);
    return (coding) =>
      (isCoder === null || isCoder(coding.coderId)) &&
      (!hasRange || isHeavy(coding.weight)) &&
      (speakerIds === null ||
        (revision !== undefined && speakersOf(revision, coding).some((id) => speakerIds.has(id))));
  };
}
