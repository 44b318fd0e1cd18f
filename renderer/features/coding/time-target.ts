/** Where the time stamp begins that an event is about; null when it is about none. */
export function timeOf(target: EventTarget | null): number | null {
  const time = target instanceof Element ? target.closest<HTMLElement>('[data-time]')?.dataset['time'] : undefined;
  return time === undefined ? null : Number(time);
}
