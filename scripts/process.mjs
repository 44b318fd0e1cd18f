import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/**
 * Runs a program in the repository with our own streams, and ends it with us.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] in addition to our own
 * @returns {Promise<number>} exit code; 128 + signal when a signal ended it
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.off(name, pass);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** Runs a Node program of ours or of a package. @param {readonly string[]} args @param {Readonly<Record<string, string>>} [env] */
export function runNode(args, env) {
  return run(process.execPath, args, env);
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Switches that this machine needs to start Chromium or Electron at all: the sandbox refuses to run as root. */
export const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
