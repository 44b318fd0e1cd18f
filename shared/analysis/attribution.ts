import type { Coding } from '../project/coding';
import type { DocumentRecord } from '../project/document';
import type { SpeakerId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Speaker } from '../project/speaker';
import { speakersOfCoding } from './speakers-of';

/** Stands for a role nobody has entered; the same in both languages. */
const unknownRole = 'O-Ton';

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
  if (document.quotation === null || document.quotation.release === 'open') return document.name;
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
export function publicLabel(speaker: Speaker, { quotation }: Pick<DocumentRecord, 'quotation'>): string {
  if (quotation === null || quotation.release === 'open') return speakerName(speaker);
  return speaker.pseudonym || speaker.role || quotation.role;
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
