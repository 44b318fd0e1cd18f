import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { root } from './paths.mjs';
import { targets } from './targets.mjs';

const dist = join(root, 'dist');
/** Of no consequence for what is built, so a change there builds nothing anew. */
const ignored = /\.(test|e2e)\.tsx?$|\/CONTEXT\.md$/;

/**
 * Builds what is stale: a target is fresh while the hash of its inputs is the one written beside its last result.
 *
 * @param {readonly string[]} [names] of targets; all by default
 * @param {{ force?: boolean, log?: (line: string) => void }} [options]
 * @returns {Promise<string[]>} names of the targets that were built
 */
export async function build(names = Object.keys(targets), options = {}) {
  const log = options.log ?? (() => {});
  const built = [];
  for (const name of names) {
    const target = targets[name];
    if (target === undefined) throw new Error(`Unknown target ${name}; there are ${Object.keys(targets).join(', ')}`);
    const hash = await inputHash(target.inputs);
    const stamp = join(dist, `.${name}.hash`);
    const last = await readFile(stamp, 'utf8').catch(() => '');
    if (last === hash && existsSync(join(dist, name)) && options.force !== true) continue;
    const start = performance.now();
    await buildTarget(name, target);
    await writeFile(stamp, hash);
    log(`${name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    built.push(name);
  }
  return built;
}

/**
 * Builds into a folder of its own and then puts it in place, so that nobody sees a half-written result.
 *
 * @param {string} name
 * @param {(typeof targets)[string]} target
 */
async function buildTarget(name, target) {
  const fresh = join(dist, `.${name}-${process.pid}`);
  const old = join(dist, `.${name}-old-${process.pid}`);
  const config = target.config();
  try {
    await viteBuild({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: { ...config.build, outDir: fresh, emptyOutDir: true },
    });
    await mkdir(dist, { recursive: true });
    if (existsSync(join(dist, name))) await rename(join(dist, name), old);
    await rename(fresh, join(dist, name));
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} inputs folders @returns {Promise<string>} */
async function inputHash(inputs) {
  const files = (await Promise.all(inputs.map((folder) => filesBelow(join(root, folder))))).flat().sort();
  const hash = createHash('sha256');
  for (const file of [...files, join(root, 'package-lock.json'), join(root, 'scripts', 'targets.mjs')]) {
    hash.update(`${relative(root, file)}\0`).update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {Promise<string[]>} */
async function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !ignored.test(file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const names = words.filter((word) => !word.startsWith('-'));
  const log = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
  try {
    const built = await build(names.length > 0 ? names : undefined, { force: words.includes('--force'), log });
    if (built.length === 0) log('Nothing to build: all is fresh.');
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
