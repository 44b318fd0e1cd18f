import type { Coding } from '../project/coding';
import type { CaseRecord } from '../project/case';
import { isBlocked, type DocumentRecord } from '../project/document';
import type { SpeakerId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Speaker } from '../project/speaker';
import { speakersOfCoding } from './speakers-of';

/** Stands for a role nobody has entered; the same in both languages. */
const unknownRole = 'O-Ton';

/** Whether whoever is quoted in a document may be named. */
export function isNamed({ quotation }: Pick<DocumentRecord, 'quotation'>): boolean {
  return quotation === null || quotation.release === 'open';
}

/**
 * Who is quoted, in the words that may be printed.
 *
 * Of an O-tone that is released openly: label and role. Of any other: the role alone, never the label. Null for
 * documents that are no O-tones.
 */
export function attributionOf(document: DocumentRecord): string | null {
  const { quotation } = document;
  if (quotation === null) return null;
  const parts = quotation.release === 'open' ? [quotation.label, quotation.role] : [quotation.role];
  const named = parts.map((part) => part.trim()).filter((part) => part !== '');
  return named.length === 0 ? unknownRole : named.join(', ');
}

/**
 * Name of a document in anything that leaves the project.
 *
 * The name of an O-tone may hold that of the person ("O-Ton Daniela G."), so one that is not released openly is named
 * by role and event.
 */
export function publicName(project: Pick<Project, 'events'>, document: DocumentRecord): string {
  if (isNamed(document)) return document.name;
  const event = document.eventId === null ? undefined : project.events.get(document.eventId);
  return [attributionOf(document) ?? unknownRole, event?.title ?? ''].filter((part) => part !== '').join(', ');
}

/** Name of a speaker in anything that leaves the project: the pseudonym where there is one. */
export function speakerName(speaker: { readonly label: string; readonly pseudonym: string }): string {
  return speaker.pseudonym.trim() === '' ? speaker.label : speaker.pseudonym;
}

/**
 * Name of a speaker of a document in anything that leaves the project.
 *
 * In an O-tone that is not released openly the label may be the person's name, so there the role stands for it.
 */
export function publicLabel(speaker: Speaker, document: Pick<DocumentRecord, 'quotation'>): string {
  if (isNamed(document)) return speakerName(speaker);
  return speaker.pseudonym || speaker.role || (document.quotation?.role ?? '');
}

/**
 * What may be told of a case in anything that leaves the project.
 *
 * One that has no other documents than O-tones that are not released openly would say whose words they are: it is called by
 * the role, and of what it is nothing is told.
 */
export function publicCase(
  { documents }: Pick<Project, 'documents'>,
  { name, attributes, documentIds }: CaseRecord,
): Pick<CaseRecord, 'name' | 'attributes'> {
  const own = documentIds.flatMap((id) => documents.get(id) ?? []);
  if (documentIds.length === 0 || own.some(isNamed)) return { name, attributes };
  const shown = own.find((document) => !isBlocked(document));
  return { name: (shown === undefined ? null : attributionOf(shown)) ?? unknownRole, attributes: {} };
}

/** The same by id; empty when there is no such speaker. */
export function publicSpeaker({ speakers, documents }: Pick<Project, 'speakers' | 'documents'>, id: SpeakerId): string {
  const speaker = speakers.get(id);
  const document = speaker === undefined ? undefined : documents.get(speaker.documentId);
  return speaker === undefined || document === undefined ? '' : publicLabel(speaker, document);
}

/** Who says the words of a coding, as exports name them: an O-tone's attribution, else its speakers, joined by `; `. */
export function speakerNames(project: Pick<Project, 'documents' | 'revisions' | 'speakers'>, coding: Coding): string {
  const document = project.documents.get(coding.documentId);
  const attribution = document === undefined ? null : attributionOf(document);
  if (attribution !== null) return attribution;
  return speakersOfCoding(project, coding)
    .flatMap((id) => project.speakers.get(id) ?? [])
    .map(speakerName)
    .join('; ');
}
