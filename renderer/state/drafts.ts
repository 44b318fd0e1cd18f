import { useCallback, useEffect, useRef, useState } from 'react';

const open = new Set<() => void>();

/** Keeps what is being typed in every open field, as if the fields were left: before closing, and before undo. */
export function saveDrafts(): void {
  for (const save of [...open]) save();
}

const finishing = new Set<() => Promise<void>>();

/** Has work done before the project or the window closes. It rejects when something would be lost. */
export function beforeClosing(work: () => Promise<void>): void {
  finishing.add(work);
}

/** Does that work; returns how much of it could not be done. */
export async function finishDrafts(): Promise<number> {
  const outcomes = await Promise.allSettled([...finishing].map((work) => work()));
  return outcomes.filter(({ status }) => status === 'rejected').length;
}

/** A text while it is being typed. */
export type Draft = {
  /** What the field shows: what is typed, else what is stored. */
  readonly text: string;
  readonly change: (text: string) => void;
  /** Keeps what was typed, if it differs from what is stored, and follows what is stored again. */
  readonly save: () => void;
};

/** Long enough that a sentence is one undo step, short enough that little is ever unsaved; in milliseconds. */
const pauseInTyping = 1500;

/** Text that saves itself: after a pause in typing, when the field goes away, and when the project is closed. */
export function useDraft(stored: string, onSave: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, stored, onSave });
  useEffect(() => {
    latest.current = { typed, stored, onSave };
  });
  const keep = useCallback(() => {
    const { typed: text, stored: before, onSave: write } = latest.current;
    if (text !== null && text !== before) write(text);
  }, []);
  const take = useCallback((text: string | null) => {
    // At once: the field may lose the focus to what the same key opens, before anything is drawn.
    latest.current = { ...latest.current, typed: text };
    setTyped(text);
  }, []);
  const save = useCallback(() => {
    keep();
    take(null);
  }, [keep, take]);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(keep, pauseInTyping);
    return () => clearTimeout(timer);
  }, [typed, keep]);
  useEffect(() => {
    open.add(save);
    return () => {
      open.delete(save);
      keep();
    };
  }, [keep, save]);
  return { text: typed ?? stored, change: take, save };
}
