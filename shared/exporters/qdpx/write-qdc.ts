import { encodeUtf8 } from '../../kernel/encoding';
import { element, text } from '../../kernel/xml';
import type { CodeId } from '../../kernel/ids';
import type { Code } from '../../project/code';
import { codeTree } from '../../project/code-tree';
import type { Project } from '../../project/project';
import { codebookGrammar } from '../../project/refi/grammar';
import type { ExportLanguage } from '../export-request';
import { codeDescription } from './code-xml';
import { software } from '../software';

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

/**
 * The codes of a project as a codebook of REFI-QDA (`.qdc`), or null where there are none: an empty one is not valid.
 *
 * Definition and rules become one description, whose labels are in `language`. Nothing of texts or codings is in it.
 */
export function writeQdc({ codes }: Pick<Project, 'codes'>, language: ExportLanguage): Uint8Array<ArrayBuffer> | null {
  if (codes.size === 0) return null;
  const { ordered } = codeTree(codes);
  const inside = new Map<CodeId | null, string>();
  // From the last to the first, so that what lies below a code is there when the code is written.
  for (const code of [...ordered].reverse()) {
    const parent = code.parentId !== null && codes.has(code.parentId) ? code.parentId : null;
    inside.set(parent, codeElement(code, { below: inside.get(code.id) ?? '', language }) + (inside.get(parent) ?? ''));
  }
  const book = { xmlns: codebookGrammar.namespace, origin: software };
  return encodeUtf8(`${head}${element('CodeBook', book, element('Codes', {}, inside.get(null)))}\n`);
}

function codeElement(code: Code, { below, language }: { below: string; language: ExportLanguage }): string {
  const { id, name, color } = code;
  const words = codeDescription(code, language);
  const description = words === '' ? '' : element('Description', {}, text(words));
  const isCodable = String(code.isCategory !== true);
  return element('Code', { guid: id, name, isCodable, color }, description + below);
}
