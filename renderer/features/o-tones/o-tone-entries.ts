import type { EventId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';
import type { CodeTree } from '../../../shared/project/code-tree';
import {
  compareDocuments,
  type DocumentRecord,
  type Quotation,
  type ReleaseState,
} from '../../../shared/project/document';
import { compareEvents, type EventRecord } from '../../../shared/project/event';
import type { Project, Texts } from '../../../shared/project/project';

/** One O-tone as the collection shows it. */
export type OToneEntry = {
  readonly document: DocumentRecord;
  readonly quotation: Quotation;
  readonly text: string;
  readonly event: EventRecord | null;
  /** Codes on it, in the order of the code system, each once. */
  readonly codes: readonly Code[];
};

/** Narrows the collection; `null` stands for all, `'none'` for those without an event. */
export type OToneFilter = { readonly eventId: EventId | 'none' | null; readonly release: ReleaseState | null };

/** The documents that are O-tones: by date of their event, then in the order they were taken in. */
export function oToneDocuments(project: Pick<Project, 'documents' | 'events'>): readonly DocumentRecord[] {
  const eventOf = (document: DocumentRecord): EventRecord | undefined =>
    document.eventId === null ? undefined : project.events.get(document.eventId);
  return [...project.documents.values()]
    .filter((document) => document.quotation !== null)
    .sort((a, b) => compareOptionalEvents(eventOf(a), eventOf(b)) || compareDocuments(a, b));
}

/** What the collection shows of each O-tone. */
export function oToneEntries(
  project: Pick<Project, 'events' | 'codings'>,
  documents: readonly DocumentRecord[],
  { texts, tree }: { readonly texts: Texts; readonly tree: CodeTree },
): readonly OToneEntry[] {
  return documents.flatMap((document) => {
    if (document.quotation === null) return [];
    const codeIds = new Set((project.codings.get(document.id) ?? []).map((coding) => coding.codeId));
    return [
      {
        document,
        quotation: document.quotation,
        text: texts.get(document.revisionId) ?? '',
        event: document.eventId === null ? null : (project.events.get(document.eventId) ?? null),
        codes: codeIds.size === 0 ? [] : tree.ordered.filter((code) => codeIds.has(code.id)),
      },
    ];
  });
}

/** Keeps what the filters let through. */
export function filterOTones(entries: readonly OToneEntry[], filter: OToneFilter): readonly OToneEntry[] {
  return entries.filter(
    ({ event, quotation }) =>
      (filter.eventId === null || (filter.eventId === 'none' ? event === null : event?.id === filter.eventId)) &&
      (filter.release === null || quotation.release === filter.release),
  );
}

/** The first number that no O-tone bears in its name yet: "O-Ton 7". */
export function nextOToneNumber(names: Iterable<string>, nameOf: (number: number) => string): number {
  const taken = new Set(names);
  let number = 1;
  while (taken.has(nameOf(number))) number += 1;
  return number;
}

function compareOptionalEvents(a: EventRecord | undefined, b: EventRecord | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.id === b.id ? 0 : compareEvents(a, b);
}
