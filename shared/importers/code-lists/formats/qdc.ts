import type { ListedCode } from '../../../project/code-list';
import { codeListBuilder } from '../code-list-builder';
import { readXml, type XmlFailure } from '../../read-xml';
import { defineCodeList, listedColor, type CodeListText, type ReadCodes } from '../define-code-list';

/** The codebook of the REFI-QDA standard, as other tools hand it on. */
export const qdc = defineCodeList({
  id: 'qdc',
  extensions: ['qdc'],
  detect: (text) => (/<(?:\w+:)?CodeBook\b/.test(text.slice(0, 4096)) ? 1 : 0),
  read: readCodebook,
});

type OpenCode = {
  readonly name: string;
  readonly color: string;
  readonly isCategory: boolean;
  readonly line: number;
  readonly parent: OpenCode | null;
  description: string;
};

/** A document type declaration is refused, so no entity can blow the file up; names are matched without their prefix. */
function readCodebook({ file, text }: CodeListText): ReadCodes {
  const parsed = parse(text);
  if ('reason' in parsed) {
    const { reason, line } = parsed;
    return { codes: [], problems: [{ code: `qdc-${reason}`, severity: 'error', file, place: String(line) }] };
  }
  const builder = codeListBuilder(file);
  const indexes = new Map<OpenCode, number | null>();
  for (const code of parsed.codes) {
    const parent = code.parent === null ? null : (indexes.get(code.parent) ?? null);
    const color = listedColor(code.color);
    const category = code.isCategory ? ({ isCategory: true } as const) : {};
    const said: Partial<ListedCode> = { definition: code.description.trim(), color, ...category };
    indexes.set(code, builder.add(code.name, parent, said, code.line));
    if (color === null && code.color.trim() !== '') builder.warn('code-list-color', code.line, { color: code.color });
  }
  if (parsed.sets > 0) builder.note('code-list-sets-ignored', { count: parsed.sets });
  return builder.result();
}

function parse(text: string): { readonly codes: readonly OpenCode[]; readonly sets: number } | XmlFailure {
  const codes: OpenCode[] = [];
  const open: OpenCode[] = [];
  const path: string[] = [];
  let sets = 0;
  const failure = readXml(text, {
    open(name, attributes, line) {
      const element = localName(name);
      path.push(element);
      if (element === 'Set') sets += 1;
      if (element !== 'Code') return;
      const { name: called = '', color = '', isCodable = '' } = attributes;
      const isCategory = /^\s*(?:false|0)\s*$/.test(isCodable);
      const code = { name: called, color, isCategory, line, parent: open.at(-1) ?? null, description: '' };
      open.push(code);
      codes.push(code);
    },
    text(words) {
      const code = open.at(-1);
      if (code !== undefined && path.at(-1) === 'Description' && path.at(-2) === 'Code') code.description += words;
    },
    close(name) {
      path.pop();
      if (localName(name) === 'Code') open.pop();
    },
  });
  return failure ?? { codes, sets };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
