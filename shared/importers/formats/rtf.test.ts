import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { importFile } from '../importers';
import { rtfToText } from '../rtf/rtf-to-text';

async function read(rtf: string) {
  const { documents, problems } = await importFile({ name: 'a.rtf', bytes: encodeUtf8(rtf) }, { sha256: '' });
  return { text: documents[0]?.text, codes: problems.map(({ code }) => code) };
}

/** Writes a text as Word would: letters of code page 1252 as bytes, others as `\u` with a question mark. */
function rtfOf(paragraphs: readonly string[]): string {
  const escaped = paragraphs.map((text) =>
    Array.from({ length: text.length }, (_, at) => {
      const unit = text.charCodeAt(at);
      if (unit >= 0x80) return `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
      return /[\\{}]/.test(text.charAt(at)) ? `\\${text.charAt(at)}` : text.charAt(at);
    }).join(''),
  );
  return `{\\rtf1\\ansi\\ansicpg1252\\uc1 ${escaped.join('\\par\n')}}`;
}

describe('rtf', () => {
  it('tells how far it is in a file without a single line end, and loses no letter of two bytes', () => {
    const told: number[] = [];
    // あ and ア in Shift JIS, and a blank.
    const pair = Uint8Array.of(0x82, 0xa0, 0x83, 0x41, 0x20);
    const words = Uint8Array.from({ length: 5_000_000 }, (_, at) => pair[at % 5] as number);
    const head = encodeUtf8('{\\rtf1\\ansi\\ansicpg932 ');
    const bytes = Uint8Array.from([...head, ...words, 0x7d]);
    const { text } = rtfToText(bytes, (fraction) => told.push(fraction));
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(text.replaceAll('あア', '').trim()).toBe('');
    expect(text).toHaveLength(3_000_000);
  });

  it.each([
    ['1250', "\\ansi\\ansicpg1250 P\\'f8\\'edli\\'9a", 'Příliš'],
    ['1251', "\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8", 'При'],
    ['1253', "\\ansi\\ansicpg1253 \\'e1\\'e2", 'αβ'],
    ['1254', "\\ansi\\ansicpg1254 \\'f0\\'fe", 'ğş'],
    ['Macintosh', "\\mac Stra\\'a7e", 'Straße'],
    ['437', "\\pc \\'84\\'94\\'81", 'äöü'],
    ['850', "\\pca \\'84\\'9e", 'ä×'],
    ['932, two bytes a character', "\\ansi\\ansicpg932 \\'93\\'fa\\'96{\\b {}}\\'7b.", '日\ufffd{.'],
    ['932, the second byte as a letter', "\\ansi\\ansicpg932 \\'83A\\'93\\'fa", 'ア日'],
    ['raw bytes of UTF-8', '\\ansi\\ansicpg65001 Größe', 'Größe'],
  ])('reads code page %s', async (_name, inside, expected) => {
    expect((await read(`{\\rtf1${inside}}`)).text).toBe(expected);
  });

  it('goes by the charset of the font, and names a code page it does not know', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}';
    expect((await read(`{\\rtf1\\ansi${fonts}\\f1 \\'e6{\\f0 \\'e6}\\plain \\'e6}`)).text).toBe('жææ');
    expect((await read("{\\rtf1\\ansi\\ansicpg1361 \\'e6}")).codes).toEqual(['rtf-code-page']);
  });

  it('passes over as many characters behind \\u as the file says, and no more', async () => {
    expect(
      (await read("{\\rtf1\\uc1 \\u228\\'e4\\u246oe{\\uc0 \\u252 ue}\\u8211\\emdash !\\u223\\par weiter}")).text,
    ).toBe('äöeüue–!ß\nweiter');
    expect((await read("{\\rtf1{\\upr{alt ?}{\\*\\ud{neu \\u246 o}}}\\uc2 \\u12354\\'82\\'a0!}")).text).toBe(
      'neu öあ!',
    );
  });

  it('follows tables into tables, and notes and text boxes in their cells', async () => {
    const inner =
      '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}';
    const note = '{\\footnote\\pard\\plain unten\\par}';
    const rtf = `{\\rtf1\\trowd\\pard\\intbl a${note}\\cell ${inner}\\pard\\intbl\\itap1 b\\cell\\row\\pard nach{\\shp{\\*\\shpinst{\\sp{\\sn n}}{\\shptxt Kasten\\par}}{\\shprslt{\\do x}}}her\\par Ende}`;
    expect((await read(rtf)).text).toBe('a[1]\nx\ty\nb\nnachher\nKasten\nEnde\n\n[1] unten');
  });

  it('takes no control word for a property that every object has', async () => {
    expect((await read('{\\rtf1{\\*\\constructor a}\\toString b{\\*\\hasOwnProperty c}}')).text).toBe('b');
  });

  it('says when a file breaks off or goes on behind its end', async () => {
    expect(await read('{\\rtf1 a {\\b b')).toEqual({ text: 'a b', codes: ['rtf-cut'] });
    expect(await read('{\\rtf1 a} b\0\n')).toEqual({ text: 'a', codes: ['rtf-rest'] });
    expect((await read('{\\rtf1\\bin999999 a}')).codes).toEqual(['no-words', 'rtf-cut']);
  });

  it('counts a header once, and none that is empty', async () => {
    const { codes, text } = await read(
      '{\\rtf1{\\header{\\pard Kopf{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}}{\\footer\\pard\\par}Wort}',
    );
    expect([text, codes]).toEqual(['Wort', ['headers-left-out']]);
  });

  it('always keeps the words of paragraphs', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => !/[\s\0-\x1f\ufffd]/.test(text));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const { text, counts } = rtfToText(encodeUtf8(rtfOf(paragraphs)), () => undefined);
        expect(text).toBe(paragraphs.join('\n'));
        expect(counts.replaced).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps to its time with a million open groups', async () => {
    expect((await read(`{\\rtf1 ${'{\\b\\shptxt '.repeat(300_000)}a`)).codes).toEqual(['rtf-cut']);
  });
});

describe('on a real file', () => {
  const real = new URL('../../../../shared/interchange/transcripts/de_divekit_fkrampe.md', import.meta.url);
  it.skipIf(!existsSync(real))('gives back an interview word for word (skipped without ../shared/interchange)', () => {
    const lines = readFileSync(real, 'utf8').trimEnd().split('\n');
    expect(rtfToText(encodeUtf8(rtfOf(lines)), () => undefined).text).toBe(lines.join('\n'));
  });
});
