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
