import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../kernel/encoding';
import { importFile } from './importers';
import { csvRecords } from './tables/csv-records';
import { makeDocx } from './test/make-docx';

/** Problems a file is refused for, as `code` and what it says of itself. */
async function refusal(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  const { documents, tables = [], problems } = await importFile({ name, bytes }, { sha256: '' });
  expect([...documents, ...tables]).toEqual([]);
  return problems.map(({ code }) => code);
}

function workbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const survey = unzipSync(
    new Uint8Array(readFileSync(new URL('../../fixtures/import/xlsx/survey.xlsx', import.meta.url))),
  );
  const changed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encodeUtf8(xml)]));
  return zipSync({ ...survey, ...changed });
}
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A PDF of one page, with so many words on it. */
function wordsOnPage(words: number): Uint8Array {
  const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
  const placed = Array.from(
    { length: words },
    (_, at) => `1 0 0 1 ${(at % 500) * 50} ${(at % 2) * 400 + at} Tm (Wort) Tj`,
  );
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300000 300000]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    stream(`BT /F 9 Tf ${placed.join('\n')} ET`),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return encodeUtf8(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R>>\n%%EOF`);
}

describe('a small file that would grow without end', () => {
  it('is refused: one text of a workbook in a hundred thousand cells', async () => {
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(50_000);
    const bytes = workbook({
      'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst ${main}><si><t>${'Wort '.repeat(100_000)}</t></si></sst>`,
    });
    expect(await refusal('a.xlsx', bytes)).toEqual(['file-overgrown']);
  });

  it('is refused: one sheet of a workbook under ten thousand names', async () => {
    const sheets = Array.from({ length: 10_000 }, (_, at) => `<sheet name="${at}" sheetId="${at + 1}" r:id="rId1"/>`);
    const bytes = workbook({
      'xl/workbook.xml': `<workbook ${main} ${relations}><sheets>${sheets.join('')}</sheets></workbook>`,
    });
    expect(await refusal('a.xlsx', bytes)).toEqual(['xlsx-damaged']);
  });

  it('is refused: one footnote of a Word file, referred to a hundred thousand times', async () => {
    const words = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p><w:r><w:t>${'Wort '.repeat(20_000)}</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const body = `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(20_000)}</w:p>`;
    const bytes = makeDocx({ body, parts: { 'word/footnotes.xml': words } });
    expect(await refusal('a.docx', bytes)).toEqual(['file-overgrown']);
  });

  it('is refused: an element of OpenDocument for a thousand spaces, again and again', async () => {
    const spaces = '<text:s text:c="1000"/>'.repeat(600_000);
    const xml = `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>a${spaces}b</text:p></office:text></office:body></office:document>`;
    expect(await refusal('a.fodt', xml)).toEqual(['file-overgrown']);
  });
});

describe('a file of too many parts', () => {
  it('is refused where each of its letters is a paragraph', async () => {
    expect(await refusal('a.txt', 'a\n'.repeat(1_000_001))).toEqual(['too-many-paragraphs']);
  });

  it('is read up to the limit, and no further, where it is a table', () => {
    const rows = 'a;b\n'.repeat(100);
    const limited = (limits: { records: number; cells: number }): number =>
      csvRecords(rows, ';', limits).records.length;
    expect(limited({ records: 10, cells: 1000 })).toBe(11);
    expect(limited({ records: 1000, cells: 21 })).toBe(11);
    expect(limited({ records: 100, cells: 200 })).toBe(100);
    expect(csvRecords('a;'.repeat(1000), ';', { records: 9, cells: 5 }).records[0]?.cells).toHaveLength(6);
  });

  it('names the page of a PDF that has more words than a page has room for', async () => {
    expect(await refusal('a.pdf', wordsOnPage(200_001))).toEqual(['no-words', 'pdf-pages-unread', 'pdf-end-unread']);
    const { documents } = await importFile({ name: 'a.pdf', bytes: wordsOnPage(4) }, { sha256: '' });
    expect(documents[0]?.text.match(/Wort/g)).toHaveLength(4);
  });

  it('of RTF whose groups are never closed is cut, and that is said', async () => {
    expect(await refusal('a.rtf', `{\\rtf1 ${'{'.repeat(2_000_001)}`)).toEqual(['no-words', 'rtf-cut', 'rtf-rest']);
  });
});

describe('a time that is none', () => {
  it('stays as it was written in oTranscribe', async () => {
    const span = (time: string): string => `<span class="timestamp" data-timestamp="${time}">0:13</span>`;
    const text = `<p>${['1.2.3', '...', '1e400', '99999999999999999999', '13.5'].map(span).join(' ')}</p>`;
    const bytes = encodeUtf8(JSON.stringify({ text, media: '', 'media-time': 0 }));
    const { documents } = await importFile({ name: 'a.otr', bytes }, { sha256: '' });
    expect(documents[0]?.text).toBe('0:13 0:13 0:13 0:13 [00:00:13]');
  });

  it('is none for a segment of Whisper', async () => {
    const bytes = encodeUtf8(
      '{"segments":[{"start":1,"end":2,"text":"Ja."},{"start":1e300,"end":1e308,"text":"Nein."}]}',
    );
    const { documents, problems } = await importFile({ name: 'a.json', bytes }, { sha256: '' });
    expect(documents[0]?.text).toBe('[00:00:01] Ja. Nein.');
    expect(problems.map(({ code }) => code)).toEqual(['segments-timeless']);
  });
});
