import type { Chance } from './damage-bytes';

/** Values that a program may write and nobody expects: numbers out of all bounds, other types, odd letters. */
const extremes = [
  '',
  ' ',
  '0',
  '-1',
  '-0',
  '0.5',
  '1e308',
  '-99999999999999999999',
  '99999999999999999999',
  '2147483648',
  '4294967295',
  '9007199254740993',
  'NaN',
  'Infinity',
  'true',
  'null',
  '😀',
  '👩‍👩‍👧 a\u0301 \u202eשלום',
  '\ud83d',
  '\ufffe',
  "=cmd|' /C calc'!A0",
  '00000000-0000-0000-0000-000000000000',
  '{12345678-1234-1234-1234-123456789ABC}',
  'not-a-guid',
  '0000-00-00T00:00:00Z',
  '275760-09-13T00:00:00.001Z',
  '2021-02-30',
  '99:99:99.999',
  '#ff',
  'rgb(300,-1,0)',
  'internal://../../evil.txt',
  'relative:///C:/evil.txt',
  '../../evil',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'a'.repeat(5000),
  'Zeile\r\nZeile\rZeile\n',
];

/** One of them. */
export function extremeValue(next: Chance): string {
  return extremes[next(extremes.length)] as string;
}
