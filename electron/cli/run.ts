import { software } from '../../shared/exporters/software';
import { BadInput } from './bad-input';
import { runCommand } from './commands';
import type { Engine } from './engine-program';
import { help } from './help';
import { askedLocale, readArguments, readCommand } from './options';
import { readProject, writeFiles } from './project-on-disk';
import { wordsOf, type Words } from './words';

/** Where the program writes, and what it knows of the terminal. */
export type Terminal = {
  readonly write: (output: string | Uint8Array) => void;
  /** One line for standard error, without its end. */
  readonly say: (line: string) => void;
  /** Sets pages and draws pictures. */
  readonly engine: (words: Words) => Engine;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Exit codes: all well; something in the program is broken; the input must be mended. */
export const exitCodes = { ok: 0, broken: 1, badInput: 2 } as const;

/** The whole program; never throws. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const locale = askedLocale(args, terminal.environment);
  const words = wordsOf(locale);
  try {
    const typed = readArguments(args, locale);
    if (typed.flags.has('help')) {
      terminal.write(help(locale));
      return exitCodes.ok;
    }
    if (typed.flags.has('version')) {
      terminal.write(`${software}\n`);
      return exitCodes.ok;
    }
    const { name, file } = readCommand(typed, words);
    const project = await readProject(file, words);
    const { output, files, notices } = await runCommand(name, {
      typed,
      project,
      words,
      engine: terminal.engine(words),
    });
    await writeFiles(files, { project: file, words });
    for (const notice of notices) terminal.say(notice);
    if (output.length > 0) terminal.write(output);
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof BadInput) {
      terminal.say(error.message);
      return exitCodes.badInput;
    }
    terminal.say(words.broken(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return exitCodes.broken;
  }
}
