import { decodeLoosely, decodeStrict, decodeWindows1252 } from '../../kernel/encoding';
import type { XmlElement } from '../../kernel/xml-tree';
import { attributeOf, childOf } from './elements';
import type { NearbyFiles } from './nearby-file';

/** A file that lies in an archive. */
export type Entry = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string };

/** What lies in an archive beside its project. */
export type Entries = {
  /** Entry of the project itself: `project.qde`; empty where that lies in no archive. */
  readonly standard: string;
  /** The file that a path leads to, whatever the case of its letters; undefined when it is not in the archive. */
  find(path: string): Entry | undefined;
  /** What was found beside the project's file; null where nobody knows what lies there. */
  readonly nearby: NearbyFiles | null;
  /** What a Word document says that has no plain text beside it, by the name of its entry. */
  readonly documentTexts: ReadonlyMap<string, string>;
};

/** Looks files up by their names: the standard has one flat folder, which some write with a capital S. */
export function entriesOf(
  standard: string,
  files: readonly Entry[],
  documentTexts: ReadonlyMap<string, string> = new Map(),
): Entries {
  const byName = new Map<string, Entry>();
  for (const entry of files) {
    const name = baseName(entry.name);
    if (!byName.has(name)) byName.set(name, entry);
  }
  return {
    standard,
    documentTexts,
    nearby: null,
    find: (path) => (isInternal(path) ? byName.get(baseName(path)) : undefined),
  };
}

/** Whether a path is said to lie in the archive; those of sound and film may be elsewhere on a disk. */
export function isInternal(path: string): boolean {
  return path !== '' && !/^(?:relative|absolute|file|https?):/i.test(path);
}

/** The words of a text as they were written, before anything is made of line ends and marks. */
export type RawWords = {
  readonly raw: string;
  readonly from: 'inline' | 'text' | 'docx';
  /** Whether the bytes were no UTF-8, as the standard wants them. */
  readonly isForced: boolean;
};

/** The words of a text source, note or transcript; null when they are nowhere in the file. */
export function rawWords(source: XmlElement, entries: Entries): RawWords | null {
  const content = childOf(source, 'PlainTextContent');
  const entry = entries.find(attributeOf(source, 'plainTextPath'));
  if (entry !== undefined) return { from: 'text', ...decoded(entry.bytes) };
  if (content !== undefined) return { raw: content.text, from: 'inline', isForced: false };
  const rich = entries.find(attributeOf(source, 'richTextPath'));
  const words = rich === undefined ? undefined : entries.documentTexts.get(rich.name);
  return words === undefined ? null : { raw: words, from: 'docx', isForced: false };
}

function decoded(bytes: Uint8Array): { raw: string; isForced: boolean } {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isLittle || isBig) return { raw: decodeLoosely(bytes, isLittle ? 'utf-16le' : 'utf-16be'), isForced: true };
  const raw = decodeStrict(bytes, 'utf-8');
  return raw === null ? { raw: decodeWindows1252(bytes), isForced: true } : { raw, isForced: false };
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}
