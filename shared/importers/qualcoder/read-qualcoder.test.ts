import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../../electron/cli/open-sqlite';
import { countingPorts } from '../../test/ports';
import { qualcoder } from '../projects/qualcoder';
import { makeDatabase } from '../test/make-database';

const garden = readFileSync(
  new URL('../../../fixtures/import/projects/qualcoder/data.qda.sql', import.meta.url),
  'utf8',
);

describe('a project of QualCoder', () => {
  it('says of everything that has no place here that it stays behind', async () => {
    const more = `CREATE TABLE graph (grid integer primary key, name text, description text, date text, scene_width integer, scene_height integer);
      INSERT INTO graph VALUES (1, 'Überblick', '', '', 10, 10), (2, 'Nochmals', '', '', 10, 10);
      INSERT INTO stored_sql VALUES ('Alle', '', '', 'select 1');
      INSERT INTO attribute VALUES (9, 'Stimmung', 'journal', 'gut', 1, '', 'mia');`;
    const bytes = await makeDatabase(garden + more);
    const options = { ports: countingPorts(1), openSqlite, onProgress: () => undefined };
    const outcome = await qualcoder.read({ name: 'data.qda', bytes }, options);
    if (!outcome.ok) throw new Error(outcome.error.code);
    const counts = new Map(outcome.value.problems.map(({ code, params }) => [code, params?.['count']]));
    expect(counts.get('graphs-left-out')).toBe(2);
    expect(counts.get('queries-left-out')).toBe(1);
    expect(counts.get('attributes-left-out')).toBe(1);
  });
});
