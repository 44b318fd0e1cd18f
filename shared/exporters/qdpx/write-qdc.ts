import { encodeUtf8 } from '../../kernel/encoding';
import { element, text } from '../../kernel/xml';
import type { CodeId } from '../../kernel/ids';
import type { Code } from '../../project/code';
import { codeTree } from '../../project/code-tree';
import type { Project } from '../../project/project';
import { software } from '../software';

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The codes of a project as a codebook of REFI-QDA (`.qdc`), or null where there are none: an empty one is not valid. */
export function writeQdc({ codes }: Pick<Project, 'codes'>): Uint8Array<ArrayBuffer> | null {
  if (codes.size === 0) return null;
  const { ordered } = codeTree(codes);
  const inside = new Map<CodeId | null, string>();
  // From the last to the first, so that what lies below a code is there when the code is written.
  for (const code of [...ordered].reverse()) {
    const parent = code.parentId !== null && codes.has(code.parentId) ? code.parentId : null;
    inside.set(parent, codeElement(code, inside.get(code.id) ?? '') + (inside.get(parent) ?? ''));
  }
  const book = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: software };
  return encodeUtf8(`${head}${element('CodeBook', book, element('Codes', {}, inside.get(null)))}\n`);
}

function codeElement({ id, name, color, definition }: Code, below: string): string {
  const description = definition === '' ? '' : element('Description', {}, text(definition));
  return element('Code', { guid: id, name, isCodable: 'true', color }, description + below);
}
