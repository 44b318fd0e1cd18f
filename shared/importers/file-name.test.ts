import { expect, it } from 'vitest';
import { baseName } from './file-name';

it.each([
  ['Ordner/Interview 3.docx', 'Interview 3'],
  ['Ton.mp3', 'Ton'],
  ['Studie.mx22', 'Studie'],
  ['Gespräch mit Dr. Müller', 'Gespräch mit Dr. Müller'],
  ['Gespräch mit Dr. Müller.txt', 'Gespräch mit Dr. Müller'],
  ['Stand 24.11', 'Stand 24.11'],
  ['.txt', '.txt'],
  ['Gespra\u0308ch.txt', 'Gespr\u00e4ch'],
])('a file is named without its extension, and no word is taken for one: %s', (name, expected) => {
  expect(baseName(name)).toBe(expected);
});
