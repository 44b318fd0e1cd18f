import { encodeUtf8 } from '../../kernel/encoding';
import type { Project, Texts } from '../../project/project';
import { extensionCollections, extensionFormat, recordsOf, type ExtensionBeside } from '../../project/project-file';

/** How many records make a piece: some hundred kilobytes. */
const pieceSize = 1000;

/** A half of a surrogate pair that stands alone. */
const unpaired = /\p{Surrogate}/u;

/**
 * `wortlaut/extension.json`: every record of the project, one a line; and those texts that UTF-8 cannot hold.
 *
 * Records lie in a fixed order and their fields by name, so that the same project gives the same bytes however it came
 * about; `beside` says which files lie in which folder, and is not there where none do. Made in pieces, because a large study would not fit one string comfortably.
 */
export function writeExtension(project: Project, texts: Texts, beside: ExtensionBeside | null): Uint8Array[] {
  const { format, version } = extensionFormat;
  const pieces = [`{"format":"${format}","version":${version},"records":{`];
  extensionCollections.forEach((name, at) => {
    pieces.push(`${at === 0 ? '' : ','}\n"${name}":[`, ...listPieces(recordsOf(project, name)), ']');
  });
  const exact = [...texts].filter(([, text]) => unpaired.test(text)).map(([id, text]) => ({ id, text }));
  exact.sort((a, b) => (a.id < b.id ? -1 : 1));
  pieces.push('},\n"texts":[', ...listPieces(exact), ']');
  if (beside !== null) pieces.push(`,\n"beside":${stableJson(beside)}`);
  pieces.push('}\n');
  return pieces.map(encodeUtf8);
}

/** JSON with the keys of every object in order of code units. */
function stableJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${stableJson(field)}`).join(',')}}`;
}

function listPieces(records: readonly object[]): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < records.length; from += pieceSize) {
    const lines = records.slice(from, from + pieceSize).map(stableJson);
    pieces.push(`${from === 0 ? '' : ','}\n${lines.join(',\n')}`);
  }
  return pieces;
}
