/** Gives the keyboard to the hit that had it last, or to the first; to nothing where there is none. */
export function focusHits(): void {
  document.querySelector<HTMLElement>('[data-search-hits] [data-roving][tabindex="0"]')?.focus();
}
