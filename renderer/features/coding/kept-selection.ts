import { liveRange, spanOfRange, type DrawnText } from './text-position';

/** Remembers what the browser has selected in a text. The result selects it again, after words were drawn anew. */
export function keptSelection(drawn: DrawnText, host: HTMLElement): (() => void) | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const span = spanOfRange(drawn, host, selection.getRangeAt(0));
  if (span === null || span.start >= span.end) return null;
  return () => {
    const { startContainer, startOffset, endContainer, endOffset } = liveRange(drawn, span);
    selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };
}
