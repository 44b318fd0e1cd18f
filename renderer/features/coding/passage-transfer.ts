import type { Coding } from '../../../shared/project/coding';
import type { Messages } from '../../i18n/messages';
import { codeFormat, dragCodings, droppedCode, passageFormat } from '../../state/drag-formats';
import type { Selection } from '../../state/session-store';
import { applyCodes } from './coding-operations';
import { partOf } from './text-part';

type PassageSource = {
  readonly selected: () => Selection | null;
  readonly codingById: (id: string) => Coding | undefined;
  readonly messages: () => Messages;
  readonly signal: AbortSignal;
};

/**
 * Lets the selected passage be copied word for word and dragged onto a code, and a code be dropped on it; and a coding be
 * dragged onto another code by its stripe or its label.
 */
export function connectPassage(
  host: HTMLElement,
  text: string,
  { selected, codingById, messages, signal }: PassageSource,
): void {
  const quoteOf = ({ start, end }: Selection): string => text.slice(start, end);

  host.addEventListener(
    'copy',
    (event) => {
      const passage = selected();
      if (passage === null) return;
      event.clipboardData?.setData('text/plain', quoteOf(passage));
      event.preventDefault();
    },
    { signal },
  );
  host.addEventListener(
    'dragstart',
    (event) => {
      const coding = codingById(partOf(event.target) ?? '');
      if (coding !== undefined && event.dataTransfer !== null)
        return dragCodings(event.dataTransfer, [coding], coding.quote);
      const passage = selected();
      if (passage === null || event.dataTransfer === null) return;
      const { documentId, start, end } = passage;
      event.dataTransfer.setData(passageFormat, JSON.stringify({ documentId, start, end }));
      event.dataTransfer.setData('text/plain', quoteOf(passage));
      event.dataTransfer.effectAllowed = 'all';
    },
    { signal },
  );
  host.addEventListener(
    'dragover',
    (event) => {
      if (selected() === null || event.dataTransfer?.types.includes(codeFormat) !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    { signal },
  );
  host.addEventListener(
    'drop',
    (event) => {
      const codeId = event.dataTransfer === null ? null : droppedCode(event.dataTransfer);
      if (codeId === null || selected() === null) return;
      event.preventDefault();
      void applyCodes([codeId], messages());
    },
    { signal },
  );
}
