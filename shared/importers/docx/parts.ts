import { decodeLoosely } from '../../kernel/encoding';
import { isDeeperThan } from '../xml-depth';

/** What mammoth does not tell, looked up in the parts themselves. */
export type DocxParts = {
  /** Headers and footers that hold words. */
  readonly headers: number;
  /** Tracked insertions and deletions not decided yet. */
  readonly inserted: number;
  readonly deleted: number;
  /** A document type declaration, which Word never writes and attackers do. */
  readonly hasDoctype: boolean;
  /** The first part whose elements lie deeper within each other than `deepestPart`; null in every honest file. */
  readonly tooDeep: string | null;
};

/** Word nests tables up to 20 deep, with about ten elements a table; mammoth's own calls fail at some 2,000. */
export const deepestPart = 500;

/** Looks over the unpacked parts of a Word file. */
export function surveyParts(parts: ReadonlyMap<string, Uint8Array>): DocxParts {
  let headers = 0;
  let inserted = 0;
  let deleted = 0;
  let hasDoctype = false;
  let tooDeep: string | null = null;
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const xml = decodeLoosely(bytes, 'utf-8');
    hasDoctype ||= xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY');
    if (tooDeep === null && isDeeperThan(deepestPart, xml)) tooDeep = name;
    if (/^word\/(?:header|footer)\d*\.xml$/i.test(name) && hasWords(xml)) headers += 1;
    if (isMainPart(name)) {
      inserted += occurrences(xml, /<w:(?:ins|moveTo) /g);
      deleted += occurrences(xml, /<w:(?:del|moveFrom) /g);
    }
  }
  return { headers, inserted, deleted, hasDoctype, tooDeep };
}

/** Where the words are; some services number the name. */
export function isMainPart(name: string): boolean {
  return /^word\/document\d*\.xml$/i.test(name);
}

/** Parts that mammoth needs or that are surveyed; media, fonts and embedded objects are never unpacked. */
export function isTextPart(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|word\/(?:theme|embeddings|media))\//i.test(name);
}

function hasWords(xml: string): boolean {
  for (const [, words] of xml.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g))
    if ((words as string).trim() !== '') return true;
  return false;
}

function occurrences(text: string, pattern: RegExp): number {
  let found = 0;
  while (pattern.test(text)) found += 1;
  return found;
}
