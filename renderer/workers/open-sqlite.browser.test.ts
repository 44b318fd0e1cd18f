import { expect, it } from 'vitest';
import { withTables } from '../../shared/importers/sqlite-tables';
import { ok } from '../../shared/kernel/result';
import { openSqlite } from './open-sqlite';

it('opens databases with the engine that lies beside the page, one after the other', async () => {
  const answer = await fetch('/fixtures/import/projects/taguette/garten.sqlite3');
  const file = { name: 'garten.sqlite3', bytes: new Uint8Array(await answer.arrayBuffer()) };
  const read = () => withTables(file, openSqlite, (tables) => ok(tables.rows('projects', ['name'])));
  expect(await read()).toEqual(ok([{ name: 'Gärten der Stadt' }]));
  expect(await read()).toEqual(ok([{ name: 'Gärten der Stadt' }]));
});
