import type { Coding } from '../../../../shared/project/coding';
import { go } from '../../../state/session-store';
import { setMatrixSession } from '../matrix-session';

/** Goes to the place in the document; coming back gives the focus to the passage again. */
export function openCoding({ id, documentId, start, end }: Coding): void {
  setMatrixSession({ codingId: id, returnsTo: 'passages' });
  go({ view: 'material', documentId, span: { start, end }, codingId: id });
}
