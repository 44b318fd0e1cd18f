import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';

/**
 * Megabytes that the app and all its processes hold.
 *
 * On Linux the proportional set size, which counts what processes share once; elsewhere their resident sets, which
 * count it in each, and so are an upper bound.
 */
export function memoryOf(app: ElectronApplication): number {
  const root = app.process().pid;
  if (root === undefined) throw new Error('The app has no process');
  return process.platform === 'linux' ? proportional(root) : resident(root);
}

function proportional(root: number): number {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): (readonly [pid: number, parent: number])[] => {
      const status = readIfThere(`/proc/${name}/status`);
      const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
      return parent === undefined ? [] : [[Number(name), Number(parent)]];
    });
  const kilobytes = family(root, parents).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1000;
}

function resident(root: number): number {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const pids = new Set(
    family(
      root,
      rows.map(([pid, parent]) => [pid, parent]),
    ),
  );
  return rows.reduce((sum, [pid, , size]) => (pids.has(pid) ? sum + size : sum), 0) / 1000;
}

/** A process with all that descend from it. */
function family(root: number, parents: readonly (readonly [pid: number, parent: number])[]): readonly number[] {
  const found = [root];
  for (let at = 0; at < found.length; at += 1) {
    found.push(...parents.filter(([, parent]) => parent === found[at]).map(([pid]) => pid));
  }
  return found;
}

/** A process may end while it is looked at. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
