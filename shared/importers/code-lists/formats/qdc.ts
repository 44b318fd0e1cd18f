import { SaxesParser } from 'saxes';
import type { ListedCode } from '../../../project/code-list';
import { codeListBuilder } from '../code-list-builder';
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
  readonly line: number;
  readonly parent: OpenCode | null;
  description: string;
};

class CodebookError extends Error {
  constructor(
    readonly code: 'qdc-doctype' | 'qdc-damaged',
    readonly line: number,
  ) {
    super(code);
  }
}

/** A document type declaration is refused, so no entity can blow the file up; names are matched without their prefix. */
function readCodebook({ file, text }: CodeListText): ReadCodes {
  const builder = codeListBuilder(file);
  try {
    const { codes, sets } = parse(text);
    const indexes = new Map<OpenCode, number | null>();
    for (const code of codes) {
      const parent = code.parent === null ? null : (indexes.get(code.parent) ?? null);
      const color = listedColor(code.color);
      const said: Partial<ListedCode> = { definition: code.description.trim(), color };
      indexes.set(code, builder.add(code.name, parent, said, code.line));
      if (color === null && code.color.trim() !== '') builder.warn('code-list-color', code.line, { color: code.color });
    }
    if (sets > 0) builder.note('code-list-sets-ignored', { count: sets });
    return builder.result();
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error;
    return { codes: [], problems: [{ code: error.code, severity: 'error', file, place: String(error.line) }] };
  }
}

function parse(text: string): { readonly codes: readonly OpenCode[]; readonly sets: number } {
  const codes: OpenCode[] = [];
  const open: OpenCode[] = [];
  const path: string[] = [];
  let sets = 0;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new CodebookError('qdc-damaged', parser.line);
  });
  parser.on('doctype', () => {
    throw new CodebookError('qdc-doctype', parser.line);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    path.push(element);
    const of = (key: string): string => String((attributes as Record<string, string>)[key] ?? '');
    if (element === 'Set') sets += 1;
    if (element !== 'Code') return;
    const code = {
      name: of('name'),
      color: of('color'),
      line: parser.line,
      parent: open.at(-1) ?? null,
      description: '',
    };
    open.push(code);
    codes.push(code);
  });
  const take = (words: string): void => {
    const code = open.at(-1);
    if (code !== undefined && path.at(-1) === 'Description' && path.at(-2) === 'Code') code.description += words;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (localName(name) === 'Code') open.pop();
  });
  parser.write(text).close();
  return { codes, sets };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
