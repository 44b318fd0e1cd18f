/** The id of the coding whose stripe or label an event is about; null for the words themselves. */
export function partOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-coding]')?.dataset['coding'] ?? null;
}
