import type { CodeId } from '../../kernel/ids';
import { codeTree } from '../../project/code-tree';
import type { Project } from '../../project/project';

/** SPSS takes names of at most 64 bytes. */
const longest = 64;
/** Before every name, so that none is a word that R or SPSS has a meaning for (`if`, `by`). */
const prefix = 'c_';

const written: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  å: 'aa',
};

/**
 * A name for every code that R and SPSS take as a variable, in the order of the tree.
 *
 * Lower-case letters, digits and underscores, beginning with a letter and not ending with an underscore, at most 64
 * bytes, no two alike. Made of the code's name; what is alike is numbered in order.
 */
export function variableNames(codes: Project['codes']): ReadonlyMap<CodeId, string> {
  const ordered = codeTree(codes).ordered;
  const plain = ordered.map(({ id, name }) => [id, variableName(name)] as const);
  const taken = new Set<string>();
  const names = new Map<CodeId, string>();
  for (const [id, name] of plain) {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = numbered(name, number);
    taken.add(free);
    names.set(id, free);
  }
  return names;
}

function variableName(name: string): string {
  const ascii = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøœå]/g, (sign) => written[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const safe = trimmed(ascii.replace(/[^a-z0-9]+/g, '_').replace(/^_+/, ''));
  return cut(`${prefix}${safe === '' ? 'code' : safe}`, longest);
}

function numbered(name: string, number: number): string {
  const ending = `_${number}`;
  return `${cut(name, longest - ending.length)}${ending}`;
}

function cut(name: string, length: number): string {
  return trimmed(name.slice(0, length));
}

function trimmed(name: string): string {
  return name.replace(/_+$/, '');
}
