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

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in the way of a list: `1`, `a`, `A`, `i` or `I`; what these cannot write stays in digits. */
export function numeral(number: number, type: string): string {
  const isLetter = (type === 'a' || type === 'A') && number >= 1 && number <= 702;
  const isRoman = (type === 'i' || type === 'I') && number >= 1 && number < 4000;
  if (!isLetter && !isRoman) return String(number);
  const small = isLetter ? letters(number) : roman(number);
  return type === 'A' || type === 'I' ? small.toUpperCase() : small;
}

function letters(number: number): string {
  const letter = (index: number): string => String.fromCharCode(97 + index);
  return number <= 26 ? letter(number - 1) : letter(Math.floor((number - 27) / 26)) + letter((number - 27) % 26);
}

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, sign] of romans) {
    written += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
