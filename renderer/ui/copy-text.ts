/**
 * Puts words on the clipboard; call it while a key or button is being handled.
 *
 * By a selection and the copy command rather than by `navigator.clipboard`, which asks for a permission that the app
 * refuses to every page.
 */
export function copyText(text: string): void {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog, whose focus trap would take the focus away from an element outside of it.
  (focused?.closest('[role="dialog"]') ?? document.body).append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
