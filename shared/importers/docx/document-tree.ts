/**
 * The part of mammoth's document tree that is read here.
 *
 * Mammoth types it as `any`; these types were taken from its `lib/documents.js` (1.13).
 */
export type DocxNode =
  | { readonly type: 'paragraph'; readonly children: readonly DocxNode[]; readonly numbering: DocxNumbering | null }
  | { readonly type: 'run'; readonly children: readonly DocxNode[] }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'hyperlink'; readonly children: readonly DocxNode[]; readonly href?: string | null }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string }
  | { readonly type: 'image' }
  | { readonly type: 'commentReference' }
  | { readonly type: 'bookmarkStart' }
  | { readonly type: 'table'; readonly children: readonly DocxNode[] }
  | { readonly type: 'tableRow'; readonly children: readonly DocxNode[] }
  | { readonly type: 'tableCell'; readonly children: readonly DocxNode[] };

/** One object per level of a list definition, shared by all its paragraphs: its identity tells lists apart. */
export type DocxNumbering = { readonly isOrdered: boolean; readonly level: string };

export type DocxNote = { readonly body: readonly DocxNode[] };

export type DocxDocument = {
  readonly type: 'document';
  readonly children: readonly DocxNode[];
  readonly notes: { readonly resolve: (reference: object) => DocxNote | null };
  readonly comments: readonly unknown[];
};
