import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { importerFor, importFile } from '../importers';
import { tableLimits } from '../tables/table-from-grid';

const read = (text: string, name = 'a.csv') => importFile({ name, bytes: encodeUtf8(text) }, { sha256: '' });
const tableOf = async (text: string, name?: string) => (await read(text, name)).tables?.[0];
const formatOf = (text: string, name: string) => importerFor({ name, bytes: encodeUtf8(text) })?.id;

describe('a CSV file', () => {
  it('is parted by the sign that gives every record the same number of cells', async () => {
    const rows = [['a', 'b, c; d']];
    expect((await tableOf('Name;Wort\na;"b, c; d"\n'))?.rows).toEqual(rows);
    expect((await tableOf('Name,Wort\na,"b, c; d"\n'))?.rows).toEqual(rows);
    expect((await tableOf('Name\tWort\na\tb, c; d\n'))?.rows).toEqual(rows);
    expect((await tableOf('Name|Wort\na|b, c; d\n'))?.rows).toEqual(rows);
    expect((await tableOf('sep=;\nName;Wort\na;b\n'))?.columns).toEqual(['Name', 'Wort']);
  });

  it('keeps words behind a quotation mark that closes too early', async () => {
    expect((await tableOf('Name;Wort\na;"so" hieß es\n'))?.rows).toEqual([['a', 'so hieß es']]);
  });

  it('has columns called by letters where there are no headings, and says so', async () => {
    const { tables, problems } = await read('1;gut\n2;schlecht\n');
    expect(tables?.[0]?.columns).toEqual(['A', 'B']);
    expect(tables?.[0]?.rows).toHaveLength(2);
    expect(problems.map(({ code }) => code)).toEqual(['table-without-headings']);
  });

  it('names columns without heading, with the same one and with one no record can have', async () => {
    const { tables, problems } = await read('Ort;;Ort;constructor\na;b;c;d\n');
    expect(tables?.[0]?.columns).toEqual(['Ort', 'B', 'Ort (2)', 'constructor (2)']);
    expect(problems[0]?.params).toEqual({ count: 3, columns: 'B, Ort (2), constructor (2)' });
  });

  it('says how many rows above the headings are left out', async () => {
    const { tables, problems } = await read('Umfrage 2024;;\nStand Mai;;\nName;Alter;Ort\na;3;b\n');
    expect(tables?.[0]?.columns).toEqual(['Name', 'Alter', 'Ort']);
    expect(problems).toMatchObject([{ code: 'table-rows-above', params: { count: 2 } }]);
  });

  it('with a quotation mark that is never closed is refused with its line', async () => {
    const { problems, tables } = await read('Name;Wort\na;b\nc;"d\ne;f\n');
    expect(tables).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'csv-quote-open', severity: 'error', place: '3' }]);
  });

  it('beyond the limits is refused as a whole', async () => {
    const wide = `${'a;'.repeat(tableLimits.columns + 1)}\n${'b;'.repeat(tableLimits.columns + 1)}\n`;
    expect((await read(wide)).problems).toMatchObject([{ code: 'table-too-large', severity: 'error' }]);
  });
});

describe('a text that merely has commas and semicolons', () => {
  const prose = 'Es war laut, aber schön; wir blieben, bis es dunkel wurde.\n'.repeat(6);
  const different =
    'Zuerst kam, wer wollte.\nDann, nach einer Weile, kamen alle; sogar er.\nSchluss.\nUnd: wieder, von vorn, neu.';

  it.each([
    ['prose', prose],
    ['other prose', different],
    ['an interview', 'I: Wie, sagen Sie, war das?\nB: Gut, schön, laut.\nI: Und, jetzt, so?\nB: Ja, nein, doch.'],
    ['turns behind tabs', '00:01\tI:\tWie war das?\n00:05\tB:\tGut.\n00:07\tI:\tUnd dann?\n00:09\tB:\tNichts.'],
    ['indented lines', '\t\tEins\n\t\tZwei\n\t\tDrei\n\t\tVier'],
    ['names in a row', 'Anna, Bert, Carla\nDora, Emil, Fritz\nGerd, Hans, Ida\nJan, Kai, Lena'],
    ['a little list', 'a;b;c\nd;e;f'],
  ])('is a text: %s', (_what, text) => {
    expect(formatOf(text, 'a.txt')).toBe('txt');
    expect(formatOf(text, 'a')).toBe('txt');
  });

  it('is a text also where its name claims a table', () => {
    expect(formatOf(different, 'a.csv')).toBe('txt');
  });

  it('is a table where it is one throughout, whatever it is called', () => {
    expect(formatOf('Name;Alter;Ort\na;1;b\nc;2;d\ne;3;f\n', 'a.txt')).toBe('csv');
  });

  it('is always read as the text it is when sentences make it up', () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,9}$/);
    const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(', ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        expect(formatOf(sentences.join('\n'), 'a.txt')).toBe('txt');
      }),
    );
  });
});

describe('every table of cells', () => {
  it('always comes back from CSV as it was', async () => {
    const cell = fc.stringMatching(/^[a-zäß;,"'\n]{1,8}$/).filter((text) => text.trim() !== '');
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const heads = written[0]?.map((_, at) => `Spalte ${at}`) ?? [];
        const quoted = [heads, ...written].map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'));
        const table = await tableOf(`${quoted.join('\r\n')}\r\n`);
        expect(table?.columns).toEqual(heads);
        expect(table?.rows).toEqual(written);
      }),
    );
  });
});
