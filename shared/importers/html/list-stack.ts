import { numeral } from '../numerals';
import { listMarker } from '../prose';

/** Lists that are open, and the markers of their items as a browser shows them. */
export function listStack() {
  const open: { readonly isOrdered: boolean; next: number; readonly type: string }[] = [];
  return {
    open(name: 'ul' | 'ol', start: string | undefined, type: string | undefined): void {
      const first = Number.parseInt(start ?? '1', 10);
      open.push({ isOrdered: name === 'ol', next: Number.isFinite(first) ? first : 1, type: type ?? '1' });
    },
    close(): void {
      open.pop();
    },
    /** Marker of the next item; an item outside of every list has a dash. */
    item(value: string | undefined): string {
      const list = open.at(-1);
      if (list === undefined || !list.isOrdered) return listMarker(open.length - 1, '-');
      const said = Number.parseInt(value ?? '', 10);
      const number = Number.isFinite(said) ? said : list.next;
      list.next = number + 1;
      return listMarker(open.length - 1, `${numeral(number, list.type)}.`);
    },
  };
}
