import type { CodeId, CoderId } from '../../kernel/ids';
import type { XmlElement } from '../../kernel/xml-tree';
import type { Code } from '../../project/code';
import type { Coder } from '../../project/coder';
import { palette } from '../../project/palette';
import { attributeOf, childOf, childrenOf, descriptionOf, guidOf } from './elements';
import type { MemoBook } from './memo-book';
import type { Reading } from './reading';

/** The users of a file as coders; there always is one, for what nobody is said to have done. */
export function readCoders({ root, origin, ids }: Reading): ReadonlyMap<CoderId, Coder> {
  const users = childrenOf(childOf(root, 'Users'), 'User').map((user) => ({
    guid: guidOf(user),
    name: attributeOf(user, 'name') || attributeOf(user, 'id'),
  }));
  return new Map(
    (users.length === 0 ? [{ guid: '', name: origin }] : users).map(({ guid, name }) => {
      const id = ids.define('coder', guid) as CoderId;
      return [id, { id, name }];
    }),
  );
}

/** The codebook, nested as it is; codes of one name stay apart, notes on them become memos. */
export function readCodes(reading: Reading, memos: MemoBook): ReadonlyMap<CodeId, Code> {
  const codes = new Map<CodeId, Code>();
  const visit = (element: XmlElement, parentId: CodeId | null, position: number): void => {
    const id = reading.ids.define('code', guidOf(element)) as CodeId;
    codes.set(id, {
      id,
      parentId,
      position,
      name: attributeOf(element, 'name'),
      color: colorOf(element, codes.size),
      definition: descriptionOf(element),
      include: '',
      exclude: '',
      examples: [],
      origin: 'inductive',
      ...(/^\s*(?:false|0)\s*$/i.test(attributeOf(element, 'isCodable')) ? { isCategory: true } : {}),
      createdAt: reading.createdAt,
    });
    memos.refer(element, { type: 'code', id });
    childrenOf(element, 'Code').forEach((child, at) => visit(child, id, at));
  };
  const codebook = childOf(childOf(reading.root, 'CodeBook'), 'Codes');
  childrenOf(codebook, 'Code').forEach((element, at) => visit(element, null, at));
  return codes;
}

function colorOf(element: XmlElement, at: number): string {
  const plain = attributeOf(element, 'color').trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(plain)) return plain;
  if (/^#[0-9a-f]{3}$/.test(plain)) return plain.replace(/[0-9a-f]/g, '$&$&');
  return palette[at % palette.length] ?? palette[0];
}
