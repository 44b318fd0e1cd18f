import { software } from '../../shared/exporters/software';
import type { ArchiveLimits } from '../../shared/project/files-beside';
import { convert, inspect, validate } from './any-file';
import { projectFileAt } from '../files/files-beside';
import { BadInput } from './bad-input';
import { runCommand } from './commands';
import type { Engine } from './engine-program';
import { help } from './help';
import { askedLocale, readArguments, readCommand } from './options';
import { writeFiles } from './project-on-disk';
import { readProject } from './read-any';
import { wordsOf, type Words } from './words';

/** Where the program writes, and what it knows of the terminal. */
export type Terminal = {
  readonly write: (output: string | Uint8Array) => void;
  /** One line for standard error, without its end. */
  readonly say: (line: string) => void;
  /** Sets pages and draws pictures. */
  readonly engine: (words: Words) => Engine;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How much goes into one project file; not said, what every program can open. */
  readonly archiveLimits?: ArchiveLimits;
};

/** Exit codes: all well; something in the program is broken, or `validate` found what is wrong; the input must be mended. */
export const exitCodes = { ok: 0, broken: 1, invalid: 1, badInput: 2 } as const;

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
    const { name, file: given, out } = readCommand(typed, words);
    const file = await projectFileAt(given);
    if (name === 'validate') {
      const wrong = await validate(file, words);
      for (const sentence of wrong) terminal.say(sentence);
      return wrong.length === 0 ? exitCodes.ok : exitCodes.invalid;
    }
    const {
      output,
      files,
      notices,
      beside = [],
    } = name === 'inspect'
      ? await inspect(file, typed.flags.has('json'), words)
      : name === 'convert'
        ? await convert(file, out, { words, limits: terminal.archiveLimits })
        : await runCommand(name, {
            typed,
            project: await readProject(file, words),
            words,
            engine: terminal.engine(words),
          });
    await writeFiles(files, { project: file, words, beside });
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
