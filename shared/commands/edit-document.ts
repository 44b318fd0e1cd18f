import type { DocumentId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import { refineEdits } from '../text/difference';
import type { Edit, MappingRules } from '../text/mapping';
import type { Change } from './command';
import { documentOf } from './lookup';
import { reviseDocument, type Revised } from './revise-document';

export type EditDocument = {
  readonly documentId: DocumentId;
  /** The document's current text. */
  readonly text: string;
  /** What was written: ascending, not overlapping, counted in `text`. Line ends of what is inserted become LF. */
  readonly edits: readonly Edit[];
  /** What happens to a coding at whose edges, or over which, the text changes. */
  readonly rules?: MappingRules | undefined;
};

/**
 * Makes a new revision of a document out of what was written in its text.
 *
 * Every coding follows its words and is quoted anew, see `reviseDocument`. Where words were replaced by nearly the same
 * (a paragraph pasted over its older self), only what differs counts as edited.
 */
export function editDocument(project: Project, { documentId, text, edits, rules }: EditDocument, ports: Ports): Change {
  const plain = edits.map((edit) => ({ ...edit, insert: wellFormed(edit.insert.replace(/\r\n?/g, '\n')) }));
  const revised = reviseDocument(
    project,
    { documentId, text, edits: refineEdits(text, plain), rules, change: { kind: 'edited', restored: null } },
    ports,
  );
  return revisionChange('edit-document', { project, documentId }, revised);
}

/** The history entry of a command that makes a new revision; an empty one when it made none. */
export function revisionChange(
  name: string,
  { project, documentId }: { readonly project: Project; readonly documentId: DocumentId },
  revised: Revised | null,
): Change {
  const document = documentOf(project, documentId).name;
  if (revised === null) return { name, params: { document }, diff: {} };
  const { number, change } = revised.revision;
  const { inserted = 0, deleted = 0, codingsChanged = 0, codingsRemoved = 0, restored = null } = change ?? {};
  const params = { document, number, inserted, deleted, codingsChanged, codingsRemoved };
  return { name, params: restored === null ? params : { ...params, restored }, diff: revised.diff };
}

/** Half a character cannot be read, printed or saved; what stands for it says that something was there. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
