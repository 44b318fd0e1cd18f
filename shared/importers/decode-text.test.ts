import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCodePage, decodeWindows1252, encodeUtf8 } from '../kernel/encoding';
import { decodeText } from './decode-text';
import { normaliseText } from './normal-text';

const table1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodeWindows1252(new Uint8Array([byte])), byte] as const),
);

type Writer = (text: string) => Uint8Array;

function utf16(littleEndian: boolean): Writer {
  return (text) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
    return new Uint8Array(view.buffer);
  };
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => table1252.get(character) ?? 0x3f);
}

const withMark =
  (write: Writer): Writer =>
  (text) =>
    write(`\ufeff${text}`);

const writers: readonly (readonly [string, string, Writer])[] = [
  ['UTF-8', 'utf-8', encodeUtf8],
  ['UTF-8 with BOM', 'utf-8', withMark(encodeUtf8)],
  ['UTF-16LE', 'utf-16le', utf16(true)],
  ['UTF-16LE with BOM', 'utf-16le', withMark(utf16(true))],
  ['UTF-16BE', 'utf-16be', utf16(false)],
  ['UTF-16BE with BOM', 'utf-16be', withMark(utf16(false))],
  ['windows-1252', 'windows-1252', windows1252],
];

const word = fc.constantFrom(
  'Straße',
  'größte',
  'Übung',
  'Wertschätzung',
  '„Wortlaut“',
  'das',
  'ist',
  '–',
  'ja …',
  'Ärger,',
  'öfter.',
  '5 €',
  'I:',
);
/** German text with at least one umlaut, as people write it. */
const german = fc
  .array(fc.array(word, { minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 8 })
  .map((paragraphs) => `Für die Bürgerin: ${paragraphs.map((words) => words.join(' ')).join('\n\n')}`);

function textOf(bytes: Uint8Array): string | undefined {
  const decoded = decodeText(bytes, 'a.txt');
  return decoded.ok ? decoded.value.text : undefined;
}

function codesOf(bytes: Uint8Array): string[] {
  const decoded = decodeText(bytes, 'a.txt');
  return decoded.ok ? decoded.value.problems.map(({ code }) => code) : [decoded.error.code];
}

/** Text in an old encoding by the table of its upper half, which is that of the decoder. */
function inPage(label: string): Writer {
  const table = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte += 1) {
    table.set(decodeCodePage(new Uint8Array([byte]), label) ?? '', byte);
  }
  return (text) => Uint8Array.from([...text], (character) => table.get(character) ?? character.charCodeAt(0));
}

describe('decodeText', () => {
  it('reads German text of an old Mac back to the letter, and says what it took it for', () => {
    fc.assert(
      fc.property(german, (text) => {
        const words = `Für die Größe müssen schöne Gespräche genügen: ${text}`;
        const decoded = decodeText(inPage('x-mac-roman')(words), 'a.txt');
        expect(decoded.ok && decoded.value.text).toBe(words);
        expect(decoded.ok && decoded.value.problems).toEqual([
          { code: 'encoding-assumed', severity: 'note', file: 'a.txt', params: { encoding: 'x-mac-roman' } },
        ]);
      }),
    );
  });

  it('tells Latin-9 by its sign for the euro, and else takes Western text for windows-1252', () => {
    const encodingOf = (bytes: Uint8Array) => {
      const decoded = decodeText(bytes, 'a.txt');
      return decoded.ok ? decoded.value.encoding : null;
    };
    const euro = decodeText(inPage('iso-8859-15')('Das kostet für alle 5 €.'), 'a.txt');
    expect(euro.ok && euro.value.text).toBe('Das kostet für alle 5 €.');
    const french = 'L’été où l’élève naïf a mangé du bœuf chez Šimon, déjà.';
    for (const text of [french, 'Müller', 'Das „Wort“ – ’ne Müh’', 'žena šla přes řeku', 'Ça fait 5 €']) {
      expect(encodingOf(windows1252(text))).toBe('windows-1252');
    }
  });

  it.each(writers)('reads German text in %s back to the letter', (_name, encoding, write) => {
    fc.assert(
      fc.property(german, fc.constantFrom('\n', '\r\n', '\r'), (text, lineEnd) => {
        const decoded = decodeText(write(text.replaceAll('\n', lineEnd)), 'a.txt');
        expect(decoded.ok && decoded.value.text).toBe(text);
        expect(decoded.ok && decoded.value.encoding).toBe(encoding);
      }),
    );
  });

  it('says that windows-1252 was assumed, and which bytes mean nothing there', () => {
    expect(codesOf(windows1252('Müller'))).toEqual(['encoding-assumed']);
    const decoded = decodeText(new Uint8Array([0x4d, 0xfc, 0x81, 0x8d]), 'a.txt');
    expect(decoded.ok && decoded.value.problems[1]).toEqual({
      code: 'bytes-undefined',
      severity: 'warning',
      file: 'a.txt',
      params: { count: 2 },
    });
  });

  it('keeps UTF-8 that is damaged in a few places, and says so', () => {
    const bytes = encodeUtf8('Äpfel, Öl und Übermut');
    bytes[1] = 0x20;
    expect(textOf(bytes)).toBe('\ufffd pfel, Öl und Übermut');
    expect(codesOf(bytes)).toEqual(['characters-replaced']);
  });

  it('reads UTF-16 that breaks off in mid-character', () => {
    const bytes = withMark(utf16(true))('Größe');
    expect(textOf(bytes.slice(0, -1))).toBe('Größ\ufffd');
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'file-empty'],
    ['a NUL in mid-text', encodeUtf8('Wort\0Wort'), 'not-text'],
    ['a NUL far behind', encodeUtf8(`${'a'.repeat(70_000)}\0b`), 'not-text'],
    ['NUL after NUL', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'not-text'],
    ['a PDF', encodeUtf8('%PDF-1.7\n'), 'not-text'],
    ['random control characters', Uint8Array.from({ length: 200 }, (_, i) => (i * 7) % 31 || 1), 'not-text'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(codesOf(bytes)).toEqual([code]);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeText(bytes, 'a')));
  });

  it('brings in one line of 100 MB', { timeout: 30_000 }, () => {
    const bytes = new Uint8Array(100 * 1024 * 1024).fill(0x61);
    expect(textOf(bytes)).toHaveLength(bytes.length);
  });
});

describe('normaliseText', () => {
  it.each([
    ['a\r\nb\r\n', 'a\nb', 'crlf'],
    ['a\rb', 'a\nb', 'cr'],
    ['a\nb\n\n\n', 'a\nb', 'lf'],
    ['a\r\nb\nc', 'a\nb\nc', 'mixed'],
    ['a\u2028b\u2029c\u000bd\fe\u0085f', 'a\nb\nc\nd\ne\nf', 'none'],
    ['\ufeff\n a  ', '\n a  ', 'lf'],
    ['\ufeff\ufeffa', 'a', 'none'],
  ])('turns %j into %j', (raw, text, lineEnds) => {
    expect(normaliseText(raw)).toEqual({ text, lineEnds, dropped: 0 });
  });

  it('drops what no exchange file may hold, and counts it', () => {
    expect(normaliseText('a\u0001b\u001ac\ufffed\ud800e\u007f')).toEqual({
      text: 'abcde',
      lineEnds: 'none',
      dropped: 5,
    });
  });

  it('changes nothing of the words: no composing, no trimming, emoji whole', () => {
    const words = ' u\u0308ber  \u00a0 👩‍🌾\tﬁn \u200bx\ufeffy\u00ad ';
    expect(normaliseText(words).text).toBe(words);
  });

  it('is always idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseText(raw).text;
        expect(normaliseText(once)).toMatchObject({ text: once, dropped: 0 });
      }),
    );
  });
});
