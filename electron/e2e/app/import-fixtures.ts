import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { importFile, importers } from '../../../shared/importers/importers';
import { projectReaders } from '../../../shared/importers/project-readers';

const fixtures = fileURLToPath(new URL('../../../fixtures/import/', import.meta.url));
const demo = fileURLToPath(new URL('../../../fixtures/demo/demo.qdpx', import.meta.url));

/** A file of a format as a user has it, and what it holds. */
export type ImportFixture = {
  readonly format: string;
  readonly path: string;
  readonly name: string;
  readonly documents: number;
  readonly isRecording: boolean;
};

/** One file of every kind that holds texts or sound, in a folder of its own; the sound bears the name of a text. */
export async function oneOfEachKind(): Promise<readonly ImportFixture[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wortlaut-import-'));
  const all: ImportFixture[] = [];
  for (const { id } of importers) {
    const [first] = filesIn(join(fixtures, id));
    if (first === undefined) continue;
    const bytes = new Uint8Array(await readFile(first));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { documents, tables, media } = await importFile({ name: basename(first), bytes }, { sha256 });
    // What of a table becomes documents, somebody must say.
    if (tables !== undefined) continue;
    const isRecording = media !== undefined;
    const name = isRecording ? basename(first).replace(/^[^.]+/, 'interview') : `${id}-${basename(first)}`;
    const path = join(folder, isRecording || id !== 'md' ? name : basename(first));
    await copyFile(first, path);
    all.push({ format: id, path, name: basename(path), documents: documents.length, isRecording });
  }
  return all;
}

/** One file of every format that holds a whole project, and none of them ours. */
export async function oneProjectOfEachTool(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wortlaut-projects-'));
  const standard = unzipSync(new Uint8Array(await readFile(demo)));
  // What the standard has no word for lies in our own folder: without it the project is anybody's.
  const anybodys = Object.fromEntries(Object.entries(standard).filter(([name]) => !name.startsWith('wortlaut/')));
  const made = { qdpx: zipSync(anybodys, { level: 0 }), qde: standard['project.qde'] ?? new Uint8Array() };
  return Promise.all(
    projectReaders.map(async ({ id }) => {
      const [first] = filesIn(join(fixtures, 'projects', id));
      const path = first ?? join(folder, `garten.${id}`);
      if (id === 'qdpx' || id === 'qde') await writeFile(path, made[id]);
      return path;
    }),
  );
}

/** Drops files on the window, as a file manager does. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), base64: (await readFile(path)).toString('base64') })),
  );
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const kind of ['dragover', 'drop']) {
      const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }
  }, files);
}

/** Drops files and folders from the disk: unlike those that a page makes itself, these lie somewhere. */
export async function dropPaths(page: Page, files: readonly string[]): Promise<void> {
  const input = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await input.detach();
}

function filesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter(
      (name) => !/\.(?:json|sql)$/.test(name) || /^(?:cpp|openai)\.json$/.test(name),
    );
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}
