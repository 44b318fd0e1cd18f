import { derivedGuid } from '../../kernel/derived-guid';
import type { DocumentId, FileId } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import { normaliseText } from '../normal-text';
import { attributeOf, childOf, childrenOf, guidOf } from './elements';
import { isInternal, rawWords, type RawWords } from './entries';
import type { KeptFiles } from './kept-files';
import type { NamedSpan } from './choose-readings';
import { tell, type Reading } from './reading';

/** A passage of a text and the element that describes it. */
export type Passage = NamedSpan & { readonly element: XmlElement };

/** A time in a recording and the position of the words that are said then. */
export type SyncPoint = { readonly position: number; readonly milliseconds: number };

/** A text of the file that becomes a document, and all that says something about it. */
export type Material = {
  readonly id: DocumentId;
  readonly name: string;
  /** The element of the source: codings of the whole, notes, values and times are there. */
  readonly source: XmlElement;
  readonly words: RawWords;
  readonly passages: readonly Passage[];
  readonly syncPoints: readonly SyncPoint[];
};

/** Something that is kept as it stands; of a PDF whose words are a document what is left of it. */
export type Kept = { readonly element: XmlElement; readonly documentId: DocumentId | null };

export type Materials = { readonly materials: readonly Material[]; readonly kept: readonly Kept[] };

/**
 * Sorts the sources of a file: what has words becomes a document, all else is kept.
 *
 * A PDF gives the text that represents it, a recording each of its transcripts. A text whose words are missing is kept
 * as it is and named, and so is such a note. A note that is coded is a document too: no memo can hold codings.
 */
export function gatherMaterials(reading: Reading, files: KeptFiles): Materials {
  const materials: Material[] = [];
  const kept: Kept[] = [];
  const sources = childOf(reading.root, 'Sources')?.children ?? [];
  const written = new Set(sources.map((source) => guidOf(source)));
  for (const source of sources) {
    const found = materialsOf(source, reading, files, written);
    materials.push(...found.materials);
    kept.push(...found.kept);
  }
  for (const note of childrenOf(childOf(reading.root, 'Notes'), 'Note')) {
    const words = rawWords(note, reading.entries);
    if (words === null && isElsewhere(note)) kept.push({ element: note, documentId: null });
    if (!isCoded(note) || words === null) continue;
    const id = reading.ids.define('document', guidOf(note)) as DocumentId;
    const name = nameOf(note, words);
    materials.push({ id, name, source: note, words, passages: passagesOf(note), syncPoints: [] });
    tell(reading, 'qdpx-note-as-document', note, { name }, 'note');
  }
  return { materials, kept };
}

/** Whether the words of a note are said to lie in a file of their own. */
export function isElsewhere(note: XmlElement): boolean {
  return attributeOf(note, 'plainTextPath') !== '' || attributeOf(note, 'richTextPath') !== '';
}

/** Whether a note is itself coded, or parts of it are marked. */
export function isCoded(note: XmlElement): boolean {
  return note.children.some(({ name }) => name === 'PlainTextSelection' || name === 'Coding');
}

function materialsOf(source: XmlElement, reading: Reading, files: KeptFiles, written: ReadonlySet<string>): Materials {
  if (source.name === 'TextSource') return textMaterial(source, reading, files);
  if (source.name === 'PDFSource') return pdfMaterial(source, reading, files);
  const transcripts = childrenOf(source, 'Transcript');
  return {
    materials: transcripts.flatMap((transcript) => transcriptMaterial(transcript, source, reading, written) ?? []),
    kept: [{ element: source, documentId: null }],
  };
}

function textMaterial(source: XmlElement, reading: Reading, files: KeptFiles): Materials {
  const words = rawWords(source, reading.entries);
  if (words === null) {
    const [name, path] = [attributeOf(source, 'name'), attributeOf(source, 'plainTextPath')];
    tell(reading, 'qdpx-text-missing', source, { name, path });
    return { materials: [], kept: [{ element: source, documentId: null }] };
  }
  const id = reading.ids.define('document', guidOf(source)) as DocumentId;
  const name = nameOf(source, words);
  files.keep(attributeOf(source, 'richTextPath'), { documentId: id, role: 'original', name });
  if (words.from === 'docx') tell(reading, 'qdpx-docx-only', source, { name }, 'note');
  if (words.isForced) tell(reading, 'qdpx-text-not-utf-8', source, { name });
  return { materials: [{ id, name, source, words, passages: passagesOf(source), syncPoints: [] }], kept: [] };
}

/** What describes a PDF itself; the rest of its element is read as that of a document. */
const ofPdf = new Set(['PDFSelection']);

function pdfMaterial(source: XmlElement, reading: Reading, files: KeptFiles): Materials {
  const representation = childOf(source, 'Representation');
  const words = representation === undefined ? null : rawWords(representation, reading.entries);
  if (representation === undefined || words === null) {
    tell(reading, 'qdpx-pdf-without-text', source, { name: attributeOf(source, 'name') });
    return { materials: [], kept: [{ element: source, documentId: null }] };
  }
  const id = reading.ids.define('document', guidOf(source)) as DocumentId;
  const [path, name] = [attributeOf(source, 'path'), nameOf(source, words)];
  const file: FileId | null = files.keep(path, { documentId: id, role: 'original', name });
  const areas = source.children.filter((child) => ofPdf.has(child.name));
  // What is said of the text as a whole is said of the document.
  const both = { ...source, children: [...source.children, ...representation.children] };
  const material = { id, name, source: both, words, passages: passagesOf(representation), syncPoints: [] };
  const currentPath = attributeOf(source, 'currentPath');
  const attributes = { guid: id, name, path, ...(currentPath === '' ? {} : { currentPath }) };
  const rest = { ...source, attributes, children: areas };
  const isKept = areas.length > 0 || file === null;
  return { materials: [material], kept: isKept ? [{ element: rest, documentId: id }] : [] };
}

/**
 * A transcript as a document; null when its words are missing, or when the file has the document already.
 *
 * The recording itself is kept with its transcripts as they are, so the document is one beside it. What is written of it
 * is a text source whose GUID follows from the transcript's; where that is found, this has been done before.
 */
function transcriptMaterial(
  transcript: XmlElement,
  source: XmlElement,
  reading: Reading,
  written: ReadonlySet<string>,
): Material | null {
  const guid = derivedGuid(`text of ${guidOf(transcript)}`);
  if (written.has(guid)) return null;
  const name = attributeOf(transcript, 'name') || attributeOf(source, 'name');
  const words = rawWords(transcript, reading.entries);
  if (words === null) {
    const path = attributeOf(transcript, 'plainTextPath');
    tell(reading, 'qdpx-transcript-missing', transcript, { name, path });
    return null;
  }
  const id = reading.ids.define('document', guid) as DocumentId;
  const syncPoints = childrenOf(transcript, 'SyncPoint').flatMap((point) => syncPointOf(point) ?? []);
  const positions = new Map(
    childrenOf(transcript, 'SyncPoint').map((point) => [guidOf(point), numberOf(point, 'position')]),
  );
  const passages = childrenOf(transcript, 'TranscriptSelection').map((element) => ({
    element,
    name: '',
    start: positions.get(guidOf(element, 'fromSyncPoint')) ?? NaN,
    end: positions.get(guidOf(element, 'toSyncPoint')) ?? NaN,
  }));
  return { id, name: nameOf(transcript, words, name), source: transcript, words, passages, syncPoints };
}

function syncPointOf(point: XmlElement): SyncPoint | null {
  const [position, milliseconds] = [numberOf(point, 'position'), numberOf(point, 'timeStamp')];
  return position >= 0 && milliseconds >= 0 ? { position, milliseconds } : null;
}

function passagesOf(text: XmlElement): readonly Passage[] {
  return childrenOf(text, 'PlainTextSelection').map((element) => ({
    element,
    name: attributeOf(element, 'name'),
    start: numberOf(element, 'startPosition'),
    end: numberOf(element, 'endPosition'),
  }));
}

/** What a text is called; one without a name by its first words. */
function nameOf(source: XmlElement, { raw }: RawWords, name = attributeOf(source, 'name')): string {
  return name.trim() === '' ? normaliseText(/^.{0,40}/u.exec(raw)?.[0] ?? '').text.trim() : name;
}

/** A whole number as it is written; NaN where it is missing or none. */
function numberOf(element: XmlElement, name: string): number {
  const written = attributeOf(element, name).trim();
  return /^[+-]?\d+(?:\.0*)?$/.test(written) ? Number(written) : NaN;
}

/** Says which files a kept element names that are not in the archive. */
export function tellMissing(reading: Reading, element: XmlElement, path: string): void {
  if (isInternal(path)) tell(reading, 'qdpx-file-missing', element, { path });
  else if (/^relative:/i.test(path) && reading.entries.nearby !== null)
    tell(reading, 'qdpx-file-not-nearby', element, { path });
  else if (path !== '') tell(reading, 'qdpx-file-outside', element, { path }, 'note');
}
