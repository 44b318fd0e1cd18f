import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../kernel/encoding';
import { importFile } from './importers';
import { sheetToGrid } from './tables/sheet-to-grid';
import { htmlWords } from './taguette/html-words';

/** So long that whoever goes over it once for each of its letters is not done when the test is ended. */
const length = 200_000;

const read = (name: string, content: string | Uint8Array) =>
  importFile({ name, bytes: typeof content === 'string' ? encodeUtf8(content) : content }, { sha256: '' });
const textOf = async (name: string, content: string) => (await read(name, content)).documents[0]?.text;
const spaces = ' '.repeat(length);

describe('one sign that is repeated without end does not hold reading up', () => {
  it('in a heading and a table row of Markdown', async () => {
    expect(await textOf('a.md', `# a${spaces}b`)).toBe(`a${spaces}b`);
    expect(await textOf('a.md', `# a${' #'.repeat(length)}b`)).toHaveLength(2 * length + 2);
    expect(await textOf('a.md', `| a${spaces}b | c |`)).toBe(`a${spaces}b\tc`);
  });

  it('before the first word of a text', async () => {
    for (const words of ['Ja.', 'Nein.', 'Doch.']) {
      expect(await textOf('a.txt', spaces + words)).toBe(spaces + words);
    }
  });

  it('in a mark of a subtitle that is never closed', async () => {
    const words = `<c.${'a'.repeat(length)}`;
    expect(await textOf('a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}`)).toBe(`[00:00:01] ${words}`);
  });

  it('in an anchor and a source of noScribe', async () => {
    const page = (inside: string) => `<html><p><a name="ts_0_1_S01">S01: Ja.</a></p>${inside}`;
    const anchor = page(`<p><a ${'name="ts_1_2_x" '.repeat(length / 10)}`);
    expect(await textOf('a.html', anchor)).toBe('[00:00:00] S01: Ja.');
    const source = page(`<meta ${'name="audio_source" '.repeat(length / 10)}`);
    expect(await textOf('a.html', source)).toBe('[00:00:00] S01: Ja.');
  });

  it('in the header of a Word file', async () => {
    const header = encodeUtf8('<w:t '.repeat(length));
    const { problems } = await read(
      'a.docx',
      zipSync({ 'word/document.xml': encodeUtf8('<a/>'), 'word/header1.xml': header }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['docx-damaged']);
  });

  it('in RTF that comes in pieces of a letter each', async () => {
    const pieces = `{a}\\'e4`.repeat(3 * length);
    expect(await textOf('a.rtf', `{\\rtf1\\ansi ${pieces}}`)).toHaveLength(6 * length);
  });

  it('in HTML that a database holds', () => {
    expect(htmlWords(`${'<div>'.repeat(length)}Ja${'</p>'.repeat(length)}`).text).toBe('Ja');
  });
});

it('refuses a sheet whose merged cells cover each other again and again', () => {
  const rows = Array.from({ length: 100_000 }, () => ['a']);
  const merges = rows.map((_, startRow) => ({ startRow, startCol: 0, endRow: rows.length, endCol: 0 }));
  expect(sheetToGrid({ name: 'a', rows, merges }, () => undefined)).toBe('too-large');
});
