import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the tests need from a Debian system: a program, library or file by which one sees that it is there, and the
 * package. Without what is optional some tests are left out and say so.
 *
 * @type {readonly { readonly package: string, readonly program?: string, readonly library?: string, readonly font?: string, readonly file?: string, readonly isOptional?: true }[]}
 */
const needs = [
  { package: 'xvfb', program: 'Xvfb' },
  { package: 'xauth', program: 'xauth' },
  { package: 'chromium', program: 'chromium' },
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libxss1', library: 'libXss.so.1' },
  { package: 'libxtst6', library: 'libXtst.so.6' },
  { package: 'fonts-dejavu-core', font: 'DejaVuSans.ttf' },
  { package: 'python3', program: 'python3', isOptional: true },
  { package: 'libreoffice-calc-nogui', file: '/usr/lib/libreoffice/program/libsclo.so', isOptional: true },
  { package: 'libreoffice-writer-nogui', file: '/usr/lib/libreoffice/program/libswlo.so', isOptional: true },
  { package: 'poppler-utils', program: 'pdftotext', isOptional: true },
];

/** Exit code of the test commands when the system lacks something that only its administrator may install. */
export const SYSTEM_INCOMPLETE = 3;

/** Path of a program on the search path, or null. @param {readonly string[]} names first found wins */
export function findProgram(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of names) {
    const folder = folders.find((candidate) => candidate !== '' && existsSync(join(candidate, name)));
    if (folder !== undefined) return join(folder, name);
  }
  return null;
}

/** The Chromium that tests of the web edition use: `WORTLAUT_CHROMIUM`, or what the system has. */
export function findChromium() {
  return process.env['WORTLAUT_CHROMIUM'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome', 'chrome');
}

/** True when there is a screen to open a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** What is missing here; none on other systems, which bring their libraries along. */
function missingNeeds() {
  if (process.platform !== 'linux') return [];
  const libraries =
    spawnSync('ldconfig', ['-p'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` },
    }).stdout ?? '';
  return needs.filter((need) => !isThere(need, libraries));
}

/** @param {(typeof needs)[number]} need @param {string} libraries */
function isThere(need, libraries) {
  if (need.program === 'chromium') return findChromium() !== null;
  if (need.program !== undefined) return findProgram(need.program) !== null;
  if (need.file !== undefined) return existsSync(need.file);
  if (need.library !== undefined) return libraries.includes(`${need.library} `);
  const fonts = '/usr/share/fonts/truetype/dejavu';
  return existsSync(fonts) && readdirSync(fonts).includes(need.font ?? '');
}

/**
 * Installs what is missing when that is allowed (root on a Debian system).
 *
 * @returns {string | null} what somebody must do; null when all is there that cannot be done without
 */
export function ensureSystem() {
  const missing = missingNeeds().map((need) => need.package);
  if (missing.length === 0) return null;
  const mayInstall = process.getuid?.() === 0 && findProgram('apt-get') !== null;
  if (mayInstall) {
    process.stderr.write(`Installing Debian packages: ${missing.join(' ')} …\n`);
    // A second time, because a mirror may be in the middle of an update.
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      if (install(missing)) return null;
    }
  }
  const still = missingNeeds()
    .filter((need) => need.isOptional !== true)
    .map((need) => need.package);
  if (still.length === 0) return null;
  return [
    `The tests in a real window need Debian packages that are missing here: ${still.join(' ')}`,
    'Install them with:',
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${still.join(' ')}`,
    'Without them `npm run test:unit` runs all that needs no window.',
  ].join('\n');
}

/** @param {readonly string[]} packages */
function install(packages) {
  const options = {
    stdio: /** @type {['ignore', 'ignore', 2]} */ (['ignore', 'ignore', 2]),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options).status === 0;
}

/**
 * A virtual screen on a free display number, for tests on a machine that has none.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export async function startScreen() {
  const program = findProgram('Xvfb');
  if (program === null) throw new Error('Xvfb is not installed');
  // The server itself picks a free number and writes it to descriptor 3.
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  return { display: `:${number}`, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const advice = ensureSystem();
  if (advice !== null) {
    process.stderr.write(`${advice}\n`);
    process.exitCode = SYSTEM_INCOMPLETE;
  }
}
