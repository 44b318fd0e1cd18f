import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { root } from './paths.mjs';

// Makes the databases in fixtures/import/projects out of the statements that lie beside them (`x.rqda.sql` gives `x.rqda`).
const { Database } = await initSqlJs();
const folder = join(root, 'fixtures', 'import', 'projects');
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.sql')) continue;
  const database = new Database();
  database.run(readFileSync(join(folder, file), 'utf8'));
  writeFileSync(join(folder, file.slice(0, -'.sql'.length)), database.export());
  database.close();
}
