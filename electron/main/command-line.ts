import type { Writable } from 'node:stream';
import { exportFormats } from '../../shared/exporters/export-request';

/** Words that ask for the program without a window (electron/cli); anything else starts the app. */
const commands = new Set<string>([
  ...exportFormats,
  'report',
  'convert',
  'inspect',
  'validate',
  '--help',
  '-h',
  '--version',
]);

/** A switch of the browser engine, which root in a container cannot do without; no word of ours. */
const engineSwitch = '--no-sandbox';

/** The words behind the program's name, if they are for the command line: `wortlaut matrix studie.qdpx`. Else null. */
export function commandLineOf(words: readonly string[]): readonly string[] | null {
  const own = words.filter((word) => word !== engineSwitch);
  return commands.has(own[0] ?? '') ? own : null;
}

/** Resolves when everything written so far has been handed to the system: a pipe takes only 64 KB at once. */
export async function flushed(streams: readonly Writable[]): Promise<void> {
  await Promise.all(streams.map((stream) => new Promise((resolve) => stream.write('', resolve))));
}
