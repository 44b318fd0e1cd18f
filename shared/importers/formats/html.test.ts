import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { numeral } from '../numerals';
import { importerFor, importFile } from '../importers';

async function read(html: string | Uint8Array, name = 'a.html') {
  const bytes = typeof html === 'string' ? encodeUtf8(html) : html;
  const { documents, problems } = await importFile({ name, bytes }, { sha256: '' });
  return { text: documents[0]?.text, codes: problems.map(({ code }) => code), places: problems.map((p) => p.place) };
}

describe('html', () => {
  it('is told by its first element, whatever the file is called, and never by a word in a text', () => {
    const formatOf = (text: string, name: string): string | undefined =>
      importerFor({ name, bytes: encodeUtf8(text) })?.id;
    expect(formatOf('\ufeff<!DOCTYPE html><p>a', 'a.txt')).toBe('html');
    expect(formatOf('<?xml version="1.0"?>\n<html xmlns="x"/>', 'a')).toBe('html');
    expect(formatOf('<p>Nur ein Absatz', 'a.htm')).toBe('html');
    expect(formatOf('<html> schrieb sie an die Tafel', 'a.txt')).toBe('html');
    expect(formatOf('I: Was heißt <html>?\nB: Nichts.', 'a.txt')).toBe('txt');
    expect(formatOf('Nur Text.', 'a.html')).toBe('txt');
  });

  it('shows white space as a browser does', async () => {
    const html =
      '<p>  eins\n\n <b> zwei</b> <i>drei </i> vier<br>\n fünf <br></p>\n<p>&nbsp;</p><p></p><div>a<div>b</div>c</div>';
    expect((await read(html)).text).toBe('eins zwei drei vier\nfünf\n\na\nb\nc');
  });

  it('reads the encoding that a page declares, but believes the bytes more', async () => {
    const latin2 = [0xe1, 0xf3, 0xb9, 0xe6];
    const page = (label: string, bytes: readonly number[]): Uint8Array =>
      new Uint8Array([...encodeUtf8(`<html><meta charset="${label}"><p>`), ...bytes, ...encodeUtf8('</p>')]);
    expect((await read(page('windows-1250', latin2))).text).toBe('áóąć');
    expect((await read(page('iso-8859-1', [0x84, 0xe4, 0x93]))).text).toBe('„ä“');
    expect((await read(page('windows-1252', [0xc3, 0xa4]))).text).toBe('ä');
    expect((await read(page('kein-zeichensatz', [0xe4]))).codes).toEqual(['encoding-assumed']);
  });

  it('reads no program, style, widget or drawing, and says what was hidden', async () => {
    const html =
      '<body><script>var a = "</p>wort";</script><style>p{}</style><svg><text>x</text><svg/></svg>wort<select><option>y</select><p style="color:red;display: none">z</p>';
    expect(await read(html)).toMatchObject({ text: 'wort', codes: ['hidden-left-out'] });
  });

  it('says where words are lost because something is never closed', async () => {
    expect(await read('<html><p>a<object>b')).toMatchObject({ text: 'a', codes: ['html-open'], places: ['object'] });
    expect(await read('<html><p>a<!-- b')).toMatchObject({ text: 'a', codes: ['html-open'], places: ['<!--'] });
    expect(await read('<html><p>a<b title="c')).toMatchObject({ text: 'a', codes: ['html-open'], places: ['b'] });
    expect((await read('<html><head><title>t</title><p>a')).text).toBe('a');
    expect((await read('<html><p>a</p><span style="mso-list:Ignore">1.<p>b')).text).toBe('a\n1. b');
  });

  it('counts lists as they are counted on the page', () => {
    expect([1, 26, 27, 53].map((number) => numeral(number, 'a'))).toEqual(['a', 'z', 'aa', 'ba']);
    expect([4, 9, 1999].map((number) => numeral(number, 'I'))).toEqual(['IV', 'IX', 'MCMXCIX']);
    expect(numeral(0, 'i')).toBe('0');
  });

  it('always keeps the words of paragraphs', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => !/[<>&\s\0-\x1f]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        const { text } = await read(`<html><body>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</body></html>`);
        expect(text).toBe(paragraphs.join('\n'));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps to its time where nothing is ever closed, or everything twice', async () => {
    const many = 300_000;
    const { text } = await read(`<html>${'<b><ul><a>'.repeat(many)}wort${'</i></form></ul>'.repeat(many)}`);
    expect(text).toBe('wort');
  });
});
