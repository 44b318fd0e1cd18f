import type { DocumentId } from '../../../shared/kernel/ids';
import type { Span } from '../../../shared/text/span';
import type { Messages } from '../../i18n/messages';
import { holdCoding, session, setSelection, type Selection } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { matchesShortcut, numberWithAlt } from '../../ui/shortcut';

import { codingSession, say } from './coding-session';
import { pinCode, takeAtCaret } from './held-coding';
import { openPicker } from './passage-actions';
import { connectPassage } from './passage-transfer';
import { connectHandles } from './text-handles';
import { caretMove } from './text-keys';
import { offsetAtPoint, spanOfRange } from './text-position';
import { timeOf } from './time-target';
import { tidySpan } from './text-outline';
import { partOf } from './text-part';
import type { TextSurface } from './text-surface';

/** Longest stretch of text that is read aloud at once. */
const longestSaid = 400;

/**
 * Pointer, keys, clipboard and drag of one coded text, turned into session state and commands.
 *
 * While the pointer is down the browser's own selection is shown; afterwards the tidied passage, as a mark of the
 * surface, which also stays visible while the focus is elsewhere.
 */
export class TextController {
  private actions: readonly Action[] = [];
  private anchor = 0;
  private caret = 0;
  private pointed: { readonly x: number; readonly y: number } | null = null;
  private readonly cleanup = new AbortController();

  constructor(
    private readonly host: HTMLElement,
    private readonly surface: TextSurface,
    private readonly documentId: DocumentId,
    private readonly scroller: HTMLElement,
    private t: Messages,
  ) {
    this.caret = this.anchor = surface.outline.paragraphs[0]?.wordsStart ?? 0;
    const { signal } = this.cleanup;
    host.addEventListener('pointerdown', this.onPointerDown, { signal });
    document.addEventListener('pointerup', this.onPointerUp, { signal });
    document.addEventListener('selectionchange', this.onSelectionChange, { signal });
    host.addEventListener('keydown', this.onKeyDown, { signal });
    host.addEventListener('dragstart', this.onDragStart, { signal });
    connectPassage(host, surface.outline.text, {
      selected: () => this.selected,
      codingById: (id) => surface.codingById(id),
      messages: () => this.t,
      signal,
    });
    for (const type of ['pointerover', 'focusin'] as const) host.addEventListener(type, this.onPointAt, { signal });
    for (const type of ['pointerleave', 'focusout'] as const)
      host.addEventListener(type, () => surface.pointAt(null), { signal });
    connectHandles(host, surface, { signal, messages: () => this.t });
    const unsubscribe = session.subscribe((state, before) => {
      if (state.selection !== before.selection) this.showSelection();
    });
    signal.addEventListener('abort', unsubscribe);
    this.showSelection();
  }

  /** Speaks another language from now on. */
  setMessages(t: Messages): void {
    this.t = t;
  }

  /** Gives the actions whose keys work in the text. */
  setActions(actions: readonly Action[]): void {
    this.actions = actions;
  }

  /** Puts the caret somewhere without selecting. */
  placeCaret(offset: number): void {
    this.anchor = this.caret = offset;
    this.surface.showCaret(offset);
    codingSession.setState({ caret: offset });
  }

  /** Gives the text the keyboard, with the caret at an offset. */
  focusAt(offset: number | null): void {
    this.host.focus({ preventScroll: true });
    if (offset !== null) this.placeCaret(offset);
  }

  /** Stops listening. */
  dispose(): void {
    this.cleanup.abort();
    codingSession.setState({ caret: null, takenAt: null });
  }

  private get selected(): Selection | null {
    const { selection } = session.getState();
    return selection?.documentId === this.documentId ? selection : null;
  }

  private showSelection(): void {
    const span = this.selected;
    this.surface.mark('selection', span);
    if (span === null && this.pointed === null && this.browserSpan() !== null) getSelection()?.removeAllRanges();
  }

  private browserSpan(): Span | null {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    return spanOfRange(this.surface.drawn, this.host, selection.getRangeAt(0));
  }

  private readonly onPointerDown = (event: PointerEvent): void => {
    const part = (event.target as Element).closest<HTMLElement>('[data-coding]');
    // Stripes and labels are drawn anew all the time; they can be dragged from the moment one is pressed.
    if (part !== null) part.draggable = true;
    if (event.button !== 0 || part !== null || timeOf(event.target) !== null) return;
    this.pointed = { x: event.clientX, y: event.clientY };
    this.host.dataset['selecting'] = '';
  };

  /** From here on it is the passage that is dragged, and no pointer comes up again. */
  private readonly onDragStart = (): void => {
    this.pointed = null;
    delete this.host.dataset['selecting'];
  };

  /** The browser settles its selection only after the pointer is up. */
  private readonly onPointerUp = (event: PointerEvent): void => {
    const codingId = this.host.contains(event.target as Node) ? partOf(event.target) : null;
    if (codingId !== null && this.pointed === null) return this.takeStripe(codingId);
    const from = this.pointed;
    this.pointed = null;
    if (from === null) return;
    setTimeout(() => {
      delete this.host.dataset['selecting'];
      const span = this.browserSpan();
      if (span !== null) this.select(span);
      else if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5) this.press(from.x, from.y);
    });
  };

  /** Selections made by other means than the pointer: by a screen reader, say. */
  private readonly onSelectionChange = (): void => {
    if (this.pointed !== null || document.activeElement !== this.host) return;
    const span = this.browserSpan();
    if (span !== null) this.select(span);
  };

  private select(rough: Span): void {
    const span = tidySpan(this.surface.outline, rough);
    if (span === null) return setSelection(null);
    this.anchor = span.start;
    this.caret = span.end;
    this.publish(span);
  }

  private publish(span: Span): void {
    const before = this.selected;
    codingSession.setState({ caret: this.caret, takenAt: null, field: null });
    this.surface.showCaret(this.caret);
    if (before?.start === span.start && before.end === span.end) return;
    setSelection({ documentId: this.documentId, start: span.start, end: span.end });
    if (session.getState().codingId !== null) holdCoding(null);
  }

  /** A press without a drag: takes the smallest coding there, each further press the next larger one. */
  private press(x: number, y: number): void {
    const place = offsetAtPoint(this.surface.drawn, x, y);
    if (place === null) return;
    if (this.selected !== null) setSelection(null);
    this.placeCaret(place.offset);
    const codings = place.isOnWords ? this.surface.codingsAt(place.offset) : [];
    const current = codings.findIndex(({ id }) => id === session.getState().codingId);
    const next = codings[(current + 1) % Math.max(1, codings.length)];
    codingSession.setState({ takenAt: codings.length > 1 ? place.offset : null, field: null });
    holdCoding(next?.id ?? null);
  }

  private takeStripe(id: string): void {
    const coding = this.surface.codingById(id);
    if (coding === undefined) return;
    setSelection(null);
    // A stripe of a folded branch stands for all of its codings there: the bar offers the others.
    const takenAt = this.surface.foldedStripe(coding) === undefined ? null : coding.start;
    codingSession.setState({ takenAt, field: null });
    this.placeCaret(coding.start);
    holdCoding(coding.id);
  }

  private readonly onPointAt = (event: Event): void => {
    const id = partOf(event.target);
    this.surface.pointAt(id === null ? null : (this.surface.codingById(id) ?? null));
  };

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const onStripe = partOf(event.target);
    const isUsed = onStripe === null ? this.onTextKey(event) : this.onStripeKey(event, onStripe);
    if (!isUsed) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private onStripeKey(event: KeyboardEvent, id: string): boolean {
    if (event.key === 'Enter' || event.key === ' ') {
      this.takeStripe(id);
      return true;
    }
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const coding = this.surface.codingById(id);
    if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !hasModifier && coding !== undefined) {
      this.surface.foldBranchOf(coding, event.key === 'ArrowLeft');
      return true;
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || hasModifier) return this.runAction(event);
    const stripes = [...this.host.querySelectorAll<HTMLElement>('button[data-coding]')];
    const next = stripes[stripes.indexOf(event.target as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    next?.focus();
    return true;
  }

  private onTextKey(event: KeyboardEvent): boolean {
    const hasMod = event.ctrlKey || event.metaKey;
    if (hasMod && !event.shiftKey && event.key.toLowerCase() === 'a') {
      this.select({ start: 0, end: this.surface.outline.text.length });
      return true;
    }
    if (this.runAction(event)) return true;
    if (this.pinByKey(event)) return true;
    if (!hasMod && !event.altKey && event.key === ' ') {
      takeAtCaret(this.t, event.shiftKey ? -1 : 1);
      return true;
    }
    const isBare = !hasMod && !event.altKey && !event.shiftKey;
    if (event.key === 'Enter' && (isBare || hasMod) && this.hasPassage()) {
      openPicker();
      return true;
    }
    return this.moveCaret(event);
  }

  /** With a coding in hand Alt and a number fix its code to that number, or take it off. */
  private pinByKey(event: KeyboardEvent): boolean {
    const number = numberWithAlt(event);
    const coding = this.surface.codingById(session.getState().codingId);
    if (number === null || coding === undefined) return false;
    pinCode(coding.codeId, this.t, number);
    return true;
  }

  private hasPassage(): boolean {
    return this.actions.some(({ id, disabledReason }) => id === 'coding.apply' && (disabledReason ?? null) === null);
  }

  /** Actions that cannot be done are left to the window, which says why, unless the key also moves. */
  private runAction(event: KeyboardEvent): boolean {
    const action = this.actions.find(
      ({ shortcut, disabledReason }) =>
        shortcut !== undefined && (disabledReason ?? null) === null && matchesShortcut(event, shortcut),
    );
    action?.run();
    return action !== undefined;
  }

  private moveCaret(event: KeyboardEvent): boolean {
    const { outline } = this.surface;
    const next = caretMove(outline, this.caret, event);
    if (next === null) return false;
    const from = this.caret;
    if (next.isExtending) {
      if (this.selected === null) this.anchor = from;
      this.caret = next.offset;
      const span = tidySpan(outline, { start: this.anchor, end: this.caret });
      if (span === null) setSelection(null);
      else this.publish(span);
      this.surface.showCaret(this.caret);
      if (span !== null) say(this.t.coding.selectedSaid(outline.text.slice(span.start, span.end).slice(-longestSaid)));
    } else {
      if (this.selected !== null) setSelection(null);
      this.placeCaret(next.offset);
      this.sayPlace(next.unit === 'word' || next.unit === 'sentence' ? next.unit : 'paragraph');
    }
    this.reveal(this.caret);
    return true;
  }

  private sayPlace(unit: 'word' | 'sentence' | 'paragraph'): void {
    const { outline } = this.surface;
    const { text } = outline;
    const element = this.surface.paragraphElement(this.caret);
    if (unit !== 'paragraph' || element === undefined) {
      const end = caretMove(outline, this.caret, { ...bareKey, key: 'ArrowRight', ctrlKey: unit === 'sentence' });
      return say(text.slice(this.caret, end?.offset ?? this.caret));
    }
    const codes = document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    const words = (element.textContent ?? '').slice(0, longestSaid);
    say([this.t.coding.paragraphSaid(Number(element.dataset['par']), words), codes].join(' '));
  }

  /** Scrolls just as far as needed to see the caret. */
  private reveal(offset: number): void {
    const { text } = this.surface.outline;
    const start = Math.max(0, Math.min(offset, text.length) - (text[offset] === '\n' || offset >= text.length ? 1 : 0));
    const line = this.surface.lines({ start, end: start + 1 })?.first;
    if (line === undefined) return;
    const box = this.scroller.getBoundingClientRect();
    const above = line.top - (box.top + 48);
    const below = line.bottom - (box.bottom - 96);
    if (above < 0) this.scroller.scrollTop += above;
    else if (below > 0) this.scroller.scrollTop += below;
  }
}

const bareKey = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };
