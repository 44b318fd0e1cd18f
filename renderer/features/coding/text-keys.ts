import { isMac } from '../../ui/shortcut';
import { edgeOfParagraph, move, type Direction, type Unit } from './text-movement';
import type { TextOutline } from './text-outline';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key moves the caret, and whether the selection follows. */
export type CaretMove = { readonly offset: number; readonly isExtending: boolean; readonly unit: Unit };

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -1,
  PageUp: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  End: 1,
  PageDown: 1,
};

/** Paragraphs a page key passes over. */
const pageOfParagraphs = 8;

/**
 * What a key does to the caret; null for a key that moves nothing.
 *
 * Up and down go by paragraph and with Mod by turn of speech; left and right go by word, with Mod by sentence, with Alt
 * and Shift by character; Shift takes the selection along.
 */
export function caretMove(outline: TextOutline, caret: number, event: KeyPress): CaretMove | null {
  const direction = directions[event.key];
  if (direction === undefined || outline.paragraphs.length === 0) return null;
  const hasMod = isMac ? event.metaKey : event.ctrlKey;
  const isExtending = event.shiftKey;
  const isEdge = event.key === 'Home' || event.key === 'End';
  if (event.altKey && !(isExtending && event.key.startsWith('Arrow'))) return null;
  if (isEdge && !hasMod) return { offset: edgeOfParagraph(outline, caret, direction), isExtending, unit: 'paragraph' };
  const unit = unitOf(event, hasMod, isEdge);
  let offset = caret;
  const steps = event.key.startsWith('Page') ? pageOfParagraphs : 1;
  for (let step = 0; step < steps; step += 1) offset = move(outline, offset, { unit, direction, isExtending });
  return { offset, isExtending, unit };
}

function unitOf(event: KeyPress, hasMod: boolean, isEdge: boolean): Unit {
  if (isEdge) return 'text';
  if (event.altKey) return 'character';
  const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (hasMod) return isSideways ? 'sentence' : 'turn';
  return isSideways ? 'word' : 'paragraph';
}
