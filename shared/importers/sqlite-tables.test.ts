import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../electron/cli/open-sqlite';
import { ok } from '../kernel/result';
import { tableNames } from './sqlite-schema';
import { integerOf, textOf, withTables, type Tables } from './sqlite-tables';
import { makeDatabase } from './test/make-database';

function read<Value>(bytes: Uint8Array, use: (tables: Tables) => Value) {
  return withTables({ name: 'a.sqlite', bytes }, openSqlite, (tables) => ok({ found: use(tables), ...tables }));
}

async function refusal(bytes: Uint8Array, table = 'a') {
  const outcome = await read(bytes, (tables) => tables.rows(table, ['b']));
  return outcome.ok ? 'read' : outcome.error;
}

/** The first place of these bytes. */
function placeOf(bytes: Uint8Array, text: string): number {
  const wanted = new TextEncoder().encode(text);
  return bytes.findIndex((_, at) => wanted.every((byte, by) => bytes[at + by] === byte));
}

describe('the tables of a database', () => {
  it('come with the columns asked for, in their order, whatever the case of the names', async () => {
    const bytes = await makeDatabase(`CREATE TABLE Texts (ID INTEGER, "Na""me" TEXT, more BLOB);
      INSERT INTO Texts VALUES (2, 'Grüße „🙂“', x'0102'), (1, NULL, 1.5)`);
    const outcome = await read(bytes, (tables) => tables.rows('texts', ['id', 'na"me', 'More', 'gone']));
    expect(outcome.ok && outcome.value.found).toEqual([
      { id: 2, 'na"me': 'Grüße „🙂“', More: Uint8Array.of(1, 2), gone: null },
      { id: 1, 'na"me': null, More: 1.5, gone: null },
    ]);
    expect(outcome.ok && outcome.value.has('TEXTS')).toBe(true);
  });

  it.each(['UTF-8', 'UTF-16le', 'UTF-16be'])(
    'keep words to the character, NUL and marks included, in %s',
    async (encoding) => {
      const bytes = await makeDatabase(`PRAGMA encoding = "${encoding}"; CREATE TABLE a (b);
      INSERT INTO a VALUES (char(65279) || 'ä' || char(0) || 'ß🙂')`);
      const outcome = await read(bytes, (tables) => tables.rows('a', ['b'])[0]?.b);
      expect(outcome.ok && outcome.value.found).toBe('\ufeffä\0ß🙂');
      expect(tableNames(bytes)).toEqual(new Set(['a']));
    },
  );

  it('say how many characters were damaged, and where', async () => {
    const bytes = await makeDatabase("CREATE TABLE a (b); INSERT INTO a VALUES (CAST(x'61ff62' AS TEXT))");
    const outcome = await read(bytes, (tables) => tables.rows('a', ['b'])[0]?.b);
    expect(outcome.ok && outcome.value).toMatchObject({
      found: 'a\ufffdb',
      problems: [{ code: 'characters-replaced', place: 'a', params: { count: 1 } }],
    });
  });

  it('are none where there is none of that name, a view or a virtual table', async () => {
    const bytes = await makeDatabase(`CREATE TABLE real (b);
      CREATE VIEW a AS WITH RECURSIVE n(b) AS (SELECT 1 UNION ALL SELECT b + 1 FROM n) SELECT b FROM n`);
    const outcome = await read(bytes, (tables) => [tables.has('a'), tables.rows('a', ['b']), tables.rows('c', ['b'])]);
    expect(outcome.ok && outcome.value.found).toEqual([false, [], []]);
  });

  it('have no computed columns', async () => {
    const bytes = await makeDatabase(
      "CREATE TABLE a (c, b AS (printf('%.*c', 100000000, 'x'))); INSERT INTO a (c) VALUES (1)",
    );
    const outcome = await read(bytes, (tables) => tables.rows('a', ['b', 'c']));
    expect(outcome.ok && outcome.value.found).toEqual([{ b: null, c: 1 }]);
  });

  it('are read from a file whose last changes lie beside it, which is said', async () => {
    const bytes = await makeDatabase('CREATE TABLE a (b); INSERT INTO a VALUES (1)');
    bytes.fill(2, 18, 20);
    const outcome = await read(bytes, (tables) => tables.rows('a', ['b']));
    expect(outcome.ok && outcome.value).toMatchObject({ found: [{ b: 1 }], problems: [{ code: 'database-beside' }] });
    expect(bytes[18]).toBe(2);
  });
});

describe('a hostile database', () => {
  const damaged = { code: 'database-damaged', severity: 'error', file: 'a.sqlite' };

  it('is refused when it is none, cut short or overwritten', async () => {
    expect(await refusal(new TextEncoder().encode('kein SQLite'))).toEqual(damaged);
    const values = Array.from({ length: 500 }, (_, at) => `('${'x'.repeat(100)}${at}')`).join(', ');
    const bytes = await makeDatabase(`CREATE TABLE a (b); INSERT INTO a VALUES ${values}`);
    expect(await refusal(bytes.slice(0, 20_000))).toMatchObject(damaged);
    expect(await refusal(bytes.slice(0, 60))).toMatchObject(damaged);
    const over = bytes.slice();
    over.fill(0xff, 4096, 8192);
    expect(await refusal(over)).toEqual({ ...damaged, place: 'a' });
  });

  it('ends when its defaults yield far more than it holds', async () => {
    const rows = Array.from({ length: 2000 }, () => '(1)').join(', ');
    const bytes = await makeDatabase(`CREATE TABLE a (c); INSERT INTO a VALUES ${rows};
      ALTER TABLE a ADD COLUMN b DEFAULT '${'x'.repeat(100_000)}'`);
    expect(await refusal(bytes)).toEqual({ ...damaged, place: 'a' });
  });

  it('ends when its pages lead around in a circle', async () => {
    const values = Array.from({ length: 3000 }, (_, at) => `('${'x'.repeat(90)}${at}')`).join(', ');
    const bytes = await makeDatabase(`CREATE TABLE a (b); INSERT INTO a VALUES ${values}`);
    const view = new DataView(bytes.buffer);
    // The root of the table is page 2: an interior page, whose cells each name a page below.
    expect(bytes[4096]).toBe(0x05);
    for (let at = 0; at < view.getUint16(4096 + 3); at += 1)
      view.setUint32(4096 + view.getUint16(4096 + 12 + 2 * at), 2);
    expect(await refusal(bytes)).toEqual({ ...damaged, place: 'a' });
  });

  it('gets no words out of names made to break a query', async () => {
    const bytes = await makeDatabase(
      `CREATE TABLE "a""; DROP" ("b"" FROM x" TEXT); INSERT INTO "a""; DROP" VALUES ('ja')`,
    );
    const outcome = await read(bytes, (tables) => tables.rows('a"; DROP', ['b" FROM x']));
    expect(outcome.ok && outcome.value.found).toEqual([{ 'b" FROM x': 'ja' }]);
  });

  it('is refused when its schema is no sound SQL', async () => {
    const bytes = await makeDatabase('CREATE TABLE a (b)');
    bytes[placeOf(bytes, 'CREATE TABLE')] = 0x58;
    expect(await refusal(bytes)).toMatchObject(damaged);
  });
});

describe('the names of tables', () => {
  it('are found on all pages of a large schema', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `table_${at}_${'n'.repeat(40)}`);
    const bytes = await makeDatabase(names.map((name) => `CREATE TABLE ${name} (a, b, c)`).join(';'));
    expect([...tableNames(bytes)].sort()).toEqual(names.sort());
  });

  it('are none of what is no database, and whatever of one that is damaged', async () => {
    expect(tableNames(new TextEncoder().encode('CREATE TABLE a (b)'.repeat(100)))).toEqual(new Set());
    const bytes = await makeDatabase('CREATE TABLE a (b)');
    for (let at = 16; at < 4096; at += 1) {
      const changed = bytes.slice();
      changed[at] = 0xff;
      expect(tableNames(changed)).toBeInstanceOf(Set);
    }
    expect(tableNames(bytes.slice(0, 600))).toEqual(new Set());
  });
});

describe('a value', () => {
  it('is text or a whole number as far as it says so', () => {
    expect([textOf('a'), textOf(1.5), textOf(null), textOf(Uint8Array.of(1))]).toEqual(['a', '1.5', '', '']);
    const values = ['12', '12.0', 12, 12.5, '', 'x', null, 2 ** 60];
    expect(values.map(integerOf)).toEqual([12, 12, 12, null, null, null, null, null]);
  });
});
