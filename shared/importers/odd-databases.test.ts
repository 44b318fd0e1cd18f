import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/cli/open-sqlite';
import { countingPorts } from '../test/ports';
import { momentOf } from './moments';
import { placeQuotes } from './place-quotes';
import { readProjectFile } from './project-readers';
import { htmlWords } from './taguette/html-words';
import { tagTree, type Tag } from './taguette/tag-tree';
import { describeProject } from './test/describe-project';
import { makeDatabase } from './test/make-database';
import { treeOrder } from './tree-order';

async function read(sql: string) {
  const bytes = await makeDatabase(sql);
  const options = { ports: countingPorts(), openSqlite, onProgress: () => undefined };
  const outcome = await readProjectFile({ name: 'a.sqlite3', bytes }, options);
  if (!outcome.ok) return outcome.error;
  return { format: outcome.value.format, ...describeProject(outcome.value.read) };
}

const taguette =
  'CREATE TABLE projects (id, name); CREATE TABLE documents (id, project_id, name, contents); CREATE TABLE highlights (id, document_id, start_offset, end_offset); CREATE TABLE highlight_tags (highlight_id, tag_id); CREATE TABLE tags (id, project_id, path);';
const qualcoder =
  'CREATE TABLE source (id, name, fulltext); CREATE TABLE code_name (cid, name, catid, color); CREATE TABLE code_cat (catid, name, supercatid); CREATE TABLE code_text (cid, fid, seltext, pos0, pos1, owner);';
const rqda =
  'CREATE TABLE source (id, name, file, status); CREATE TABLE freecode (id, name, status); CREATE TABLE codecat (catid, name); CREATE TABLE treecode (cid, catid); CREATE TABLE coding (cid, fid, seltext, selfirst, selend);';

describe('a database with an odd schema', () => {
  it('is read as far as its columns go', async () => {
    const found = await read(`${taguette} INSERT INTO projects VALUES (1, 'Ein Projekt');
      INSERT INTO documents VALUES (1, 1, NULL, '<p>Grün</p>'); INSERT INTO tags VALUES ('1', 1, 'Farbe');
      INSERT INTO highlights VALUES ('7', '1', '0', '5'); INSERT INTO highlight_tags VALUES (7, 1)`);
    expect(found).toMatchObject({ format: 'taguette', codings: [{ code: 'Farbe', quote: 'Grün', coder: 'Taguette' }] });
  });

  it('with values of the wrong type ends in problems', async () => {
    const found = await read(`${qualcoder} INSERT INTO source VALUES (1, x'00ff', 'Grün'), (2, 'b', x'0102');
      INSERT INTO code_name VALUES (1, 12, 'x', 'rot'); INSERT INTO code_text VALUES (1, 1, 'Grün', 'a', NULL, 3.5), (1, 1, NULL, -1, 1e300, 'x')`);
    expect(found).toMatchObject({ format: 'qualcoder', codes: [{ path: '12' }], codings: [] });
    expect('problems' in found && found.problems.map(({ code }) => code)).toEqual([
      'coding-misquoted',
      'coding-misquoted',
      'media-left-out',
    ]);
  });

  it('is no project where tables are views, and empty where there is none', async () => {
    const views = taguette.replace('CREATE TABLE tags (id, project_id, path)', 'CREATE VIEW tags AS SELECT 1 AS id');
    expect(await read(views)).toMatchObject({ code: 'no-project' });
    expect(await read(taguette)).toMatchObject({ code: 'project-empty' });
    expect(await read(rqda)).toMatchObject({ format: 'rqda', documents: [], codes: [] });
  });

  it('says that there are codings of texts that are not there', async () => {
    const lost = { problems: [{ code: 'codings-of-no-text', params: { count: 1 } }] };
    const codes = "INSERT INTO freecode VALUES (1, 'Farbe', 1); INSERT INTO source VALUES (1, 'a', 'Grün', 1)";
    expect(await read(`${rqda} ${codes}; INSERT INTO coding VALUES (1, 9, 'Grün', 0, 4)`)).toMatchObject(lost);
    const tagged = "INSERT INTO projects VALUES (1, 'A'); INSERT INTO documents VALUES (1, 1, 'a', 'Grün')";
    expect(await read(`${taguette} ${tagged}; INSERT INTO highlights VALUES (1, 9, 0, 4)`)).toMatchObject(lost);
  });

  it('keeps several projects of Taguette apart', async () => {
    const found = await read(`${taguette} INSERT INTO projects VALUES (1, 'A'), (2, 'B');
      INSERT INTO documents VALUES (1, 1, 'eins', 'a'), (2, 2, 'zwei', 'b'); INSERT INTO tags VALUES (1, 1, 'x'), (2, 2, 'x'), (3, 2, 'x.y')`);
    expect(found).toMatchObject({
      info: { name: 'a' },
      codes: ['A', 'B', 'A > x', 'B > x', 'B > x > y'].map((path) => ({ path })),
      documents: [{ attributes: { Projekt: 'A' } }, { attributes: { Projekt: 'B' } }],
      problems: [{ code: 'taguette-several-projects', params: { count: 2 } }],
    });
  });
});

describe('the words of HTML', () => {
  const html = '<p>Äpfel &amp;\r\n  <b>Bir</b>nen 🙂</p><script>x</script><pre>a\nb</pre><p>\u2028zwei<br>drei</p>';

  it('are paragraphs as one reads them', () => {
    expect(htmlWords(html).text).toBe('Äpfel & Birnen 🙂\na\nb\nzwei\ndrei');
  });

  it('have the places of the text nodes, in bytes, characters or units', () => {
    const words = htmlWords(html);
    const nodes = 'Äpfel &\n  Birnen 🙂xa\nb';
    const start = nodes.indexOf('Birnen');
    const bytes = (text: string): number => new TextEncoder().encode(text).length;
    const cut = (span: { start: number; end: number } | null | undefined) =>
      span && words.text.slice(span.start, span.end);
    const [all] = words.spansOf(
      [{ start: bytes(nodes.slice(0, start)), end: bytes('Äpfel &\n  Birnen 🙂') }],
      'UTF-8 bytes',
    );
    expect(cut(all)).toBe('Birnen 🙂');
    expect(cut(words.spansOf([{ start, end: start + 8 }], 'code points')[0])).toBe('Birnen 🙂');
    expect(cut(words.spansOf([{ start, end: start + 9 }], 'UTF-16')[0])).toBe('Birnen 🙂');
    expect(
      words.spansOf(
        [
          { start: 7, end: 10 },
          { start: 0, end: 999 },
          { start: -1, end: 3 },
        ],
        'UTF-16',
      ),
    ).toEqual([null, null, null]);
  });
});

describe('quotations', () => {
  it('move a passage that is a little off, and refuse one whose words are not there', () => {
    const passages = [
      { start: 0, end: 3, name: 'Ein' },
      { start: 5, end: 9, name: 'Wort' },
      { start: 0, end: 3, name: 'kein' },
      { start: 4, end: 10, name: 'Wort.\n' },
      { start: 90, end: 99, name: '' },
    ];
    const [placed] = placeQuotes([{ raw: 'Ein Wort.\n', passages }], '');
    expect(placed).toMatchObject({
      text: 'Ein Wort.',
      spans: [{ start: 0, end: 3 }, { start: 4, end: 8 }, null, { start: 4, end: 9 }, null],
      moved: 1,
    });
  });

  it('that ended a letter too early are counted among those that were moved', () => {
    const passages = [
      { start: 0, end: 3, name: 'Ein' },
      { start: 4, end: 7, name: 'Wort' },
    ];
    const [placed] = placeQuotes([{ raw: 'Ein Wort.', passages }], '');
    expect(placed?.spans[1]).toEqual({ start: 4, end: 8 });
    expect(placed?.moved).toBe(1);
  });
});

describe('a tree of codes', () => {
  const tag = (id: number, path: string, parent: number | null = null): Tag => {
    return { id, path, parent, project: 1, description: '' };
  };

  it('follows the paths there are, and cuts rings', () => {
    const placed = tagTree([tag(1, 'a.b.c'), tag(2, 'a'), tag(3, 'z.B. d'), tag(4, 'r', 5), tag(5, 's', 4)]);
    const order = placed.map(({ id, name, above }) => [id, name, above]);
    expect(order).toEqual([
      [2, 'a', null],
      [1, 'b.c', 2],
      [3, 'z.B. d', null],
      [5, 's', null],
      [4, 'r', 5],
    ]);
  });

  it('takes a chain of 100,000 without recursion', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => ({ key: at, above: at === 99_999 ? null : at + 1 }));
    expect(treeOrder(chain)[0]).toEqual({ key: 99_999, above: null });
  });
});

describe('a moment', () => {
  it.each([
    ['2026-03-02 09:15:30', '2026-03-02T09:15:30.000Z'],
    ['2026-03-02 09:15:30.250000', '2026-03-02T09:15:30.250Z'],
    ['2026-03-02T09:15:30+02:00', '2026-03-02T07:15:30.000Z'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['Mon Mar  2 09:15:30 2026', '2026-03-02T09:15:30.000Z'],
    ['1899-12-31T00:00:00', null],
    ['gestern', null],
    ['2026-99-99 00:00:00', null],
    ['', null],
  ])('is read out of %s', (written, moment) => {
    expect(momentOf(written)).toBe(moment);
  });
});
