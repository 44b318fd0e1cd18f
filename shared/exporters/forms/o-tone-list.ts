import { attributionOf } from '../../analysis/attribution';
import { orderedDocuments } from '../../analysis/document-order';
import { referenceOf } from '../../analysis/reference';
import type { DocumentRecord, ReleaseState } from '../../project/document';
import type { EventRecord } from '../../project/event';
import type { Project, Texts } from '../../project/project';

/** An O-tone as it may be printed. */
export type PublicOTone = {
  readonly document: DocumentRecord;
  readonly event: EventRecord | null;
  readonly release: Exclude<ReleaseState, 'blocked'>;
  /** Label and role of one that is open, else the role alone. */
  readonly attribution: string;
  /** Its words; null where they are not at hand. */
  readonly text: string | null;
  /** Where it was taken from. Of anonymous ones empty: the place could say who it was. */
  readonly source: string;
};

/** The O-tones that may be printed, by event in order of date; blocked ones are not among them. */
export function oToneList(project: Project, texts: Texts): readonly PublicOTone[] {
  return orderedDocuments(project).flatMap((document): readonly PublicOTone[] => {
    const { quotation, eventId, revisionId } = document;
    if (quotation === null || quotation.release === 'blocked') return [];
    const { release, source } = quotation;
    const isTold = release === 'open' && source !== null && project.documents.has(source.documentId);
    return [
      {
        document,
        event: eventId === null ? null : (project.events.get(eventId) ?? null),
        release,
        attribution: attributionOf(document) ?? '',
        text: texts.get(revisionId) ?? null,
        source: isTold ? referenceOf(project, source) : '',
      },
    ];
  });
}
