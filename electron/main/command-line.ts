/** Words that ask for the program without a window (electron/cli); anything else starts the app. */
const commands = new Set(['matrix', 'codings', 'codebook', 'inspect', '--help', '-h', '--version']);

/** Whether the words behind the program's name are for the command line: `wortlaut matrix studie.qdpx`. */
export function isForCommandLine(words: readonly string[]): boolean {
  return commands.has(words[0] ?? '');
}
