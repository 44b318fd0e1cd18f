import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { importFile } from '../importers';
import { pageMarks, pageRanges } from '../pdf/page-marks';

/** A PDF with a line of Helvetica per string, 14 points apart; a page per list. */
function makePdf(pages: readonly (readonly string[])[]): Uint8Array {
  const font = `${3 + pages.length * 2} 0 R`;
  const objects = ['<</Type/Catalog/Pages 2 0 R>>'];
  objects.push(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${3 + at * 2} 0 R`).join(' ')}]>>`);
  pages.forEach((lines, at) => {
    const words = lines.map((line) => `(${line}) Tj T*`).join('\n');
    const content = `BT /F 12 Tf 14 TL 50 700 Td\n${words}\nET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F ${font}>>>>/Contents ${4 + at * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  });
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return encodeUtf8(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`);
}

async function read(bytes: Uint8Array) {
  const { documents, problems } = await importFile({ name: 'a.pdf', bytes }, { sha256: '' });
  return { text: documents[0]?.text, codes: problems.map(({ code }) => code), params: problems[0]?.params };
}

describe('pdf', () => {
  it('puts lines together to a paragraph, and a divided word, which it says', async () => {
    const page = [
      'Wir haben lange und geduldig nach den Raeumen ge-',
      'sucht und dann doch noch welche gefunden, Ost-',
      'und West.',
      'I: Wo?',
    ];
    const { text, codes, params } = await read(makePdf([page]));
    expect(text).toBe(
      'Wir haben lange und geduldig nach den Raeumen gesucht und dann doch noch welche gefunden, Ost- und West.\nI: Wo?',
    );
    expect([codes, params]).toEqual([['pdf-hyphens-joined'], { count: 1, words: 'gesucht' }]);
  });

  it('marks where a page begins and names pages without text', async () => {
    const { text, codes, params } = await read(makePdf([['Der Anfang ist nicht das Ende.'], [], ['Das Ende.']]));
    expect(text).toBe('[S. 1]\nDer Anfang ist nicht das Ende.\n[S. 3]\nDas Ende.');
    expect([codes, params]).toEqual([['pdf-pages-empty', 'pdf-pages-marked'], { count: 1, pages: '2' }]);
  });

  it('refuses a scanned file, a damaged one and one with a password, each with its reason', async () => {
    expect((await read(makePdf([[], []]))).codes).toEqual(['pdf-scanned']);
    expect((await read(encodeUtf8('%PDF-1.7\nkein Inhalt'))).codes).toEqual(['pdf-damaged']);
    const locked = new TextDecoder()
      .decode(makePdf([['geheim']]))
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`,
      );
    expect((await read(encodeUtf8(locked))).codes).toEqual(['pdf-encrypted']);
  });

  it('says where pages are damaged, and leaves no failure behind that ends the program', async () => {
    const unheard: unknown[] = [];
    const note = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', note);
    try {
      const sound = new TextDecoder().decode(
        makePdf([['Der Anfang ist da.'], ['Das Ende fehlt.'], ['Drei'], ['Vier']]),
      );
      let page = 0;
      const torn = sound.replace(/\/Type\/Page\//g, (type) => ((page += 1) < 3 ? type : '/Type +age/'));
      const { text, codes, params } = await read(encodeUtf8(torn));
      expect(text).toBe('[S. 1]\nDer Anfang ist da.\n[S. 2]\nDas Ende fehlt.');
      const expected = ['pdf-pages-unread', 'pdf-end-unread', 'pdf-pages-marked'];
      expect([codes, params]).toEqual([expected, { count: 1, pages: '3' }]);
      await new Promise((done) => setTimeout(done, 0));
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('numbers pages as the file labels them, in the language of the text', () => {
    expect(pageMarks('the end and the beginning of that', ['iv'])(0)).toBe('[p. iv]');
    expect(pageMarks('und der Anfang', null)(4)).toBe('[S. 5]');
    expect(pageRanges([1, 2, 3, 5, 8, 9])).toBe('1–3, 5, 8–9');
  });
});

describe('on a real file', () => {
  const real = (name: string): URL => new URL(`../../../../shared/interchange/transcripts/${name}`, import.meta.url);
  const [markdown, portable] = [real('de_divekit_fkrampe.md'), real('de_divekit_fkrampe.pdf')];
  it.skipIf(!existsSync(portable))(
    'gives the words of an interview as its Markdown has them (skipped without ../shared)',
    async () => {
      const words = async (file: URL, name: string): Promise<string[]> => {
        const { documents } = await importFile({ name, bytes: new Uint8Array(readFileSync(file)) }, { sha256: '' });
        const said = (documents[0]?.text ?? '').replace(/\[(?:S\. \d+|\d\d:\d\d:\d\d)\]/g, ' ');
        return [...said.matchAll(/[\p{L}\d]{2,}/gu)].map(([word]) => word);
      };
      const [ours, theirs] = [await words(portable, 'a.pdf'), await words(markdown, 'a.md')];
      const counts = new Map<string, number>();
      for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1);
      let shared = 0;
      for (const word of ours) {
        const left = counts.get(word) ?? 0;
        if (left > 0) shared += 1;
        counts.set(word, left - 1);
      }

      expect(shared / theirs.length).toBeGreaterThan(0.97);
    },
  );
});
