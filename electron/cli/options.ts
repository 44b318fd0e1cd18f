import { parseArgs } from 'node:util';
import type { ExportOption } from '../../shared/exporters/define-exporter';
import { exportFormats, type ExportFormat } from '../../shared/exporters/export-request';
import { exporters } from '../../shared/exporters/exporters';
import { BadInput } from './bad-input';
import { locales, localeOf, wordsOf, type Locale, type Words } from './words';

/** What is given out only by the app: the project file is there already, and it does not carry the history. */
type OfTheApp = 'project' | 'history';
export type GivenFormat = Exclude<ExportFormat, OfTheApp>;

/** What the program gives out, each by a command of its own name. */
export const givenFormats: readonly GivenFormat[] = exportFormats.filter(
  (format): format is GivenFormat => format !== 'project' && format !== 'history',
);
const commandNames = [...givenFormats, 'report', 'convert', 'inspect', 'validate'] as const;
type CommandName = (typeof commandNames)[number];

/** What was typed, checked as far as it can be without knowing the command. */
export type Typed = {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly words: readonly string[];
};

/** What narrows a matrix. */
const matrixFilterOptions = [
  'events',
  'from',
  'to',
  'kinds',
  'speakers',
  'coders',
  'weight-from',
  'weight-to',
  'where',
];

/** How an option of a format is typed: a switch that is on at first can only be taken away. */
export function typedName(option: ExportOption): string {
  return option.kind === 'flag' && option.initial ? `no-${option.id}` : option.id;
}

const optionsOfExporters = givenFormats.flatMap((format) => exporters[format].options ?? []);
const valueOptions: readonly string[] = [
  ...['form', 'format', 'language', 'profile', 'out', 'lang', 'view', 'rows', 'columns', 'cells', 'percent', 'sort'],
  ...matrixFilterOptions,
  ...optionsOfExporters.filter(({ kind }) => kind !== 'flag').map(typedName),
];
const flagOptions: readonly string[] = [
  ...['with-subcodes', 'transposed', 'table', 'json', 'help', 'version'],
  ...optionsOfExporters.filter(({ kind }) => kind === 'flag').map(typedName),
];

/** Options that every command takes. */
const common = ['lang', 'help', 'version'];
/** Options of everything that is given out. */
const ofFiles = ['format', 'language', 'profile', 'out', ...common];
const ofMatrix = [
  ...['view', 'rows', 'columns', 'cells', 'percent', 'sort', 'with-subcodes', 'transposed'],
  ...matrixFilterOptions,
];

function optionsOf(name: CommandName): readonly string[] {
  if (name === 'inspect') return ['json', ...common];
  if (name === 'convert' || name === 'validate') return common;
  if (name === 'report') return ['form', ...ofFiles, ...ofMatrix, ...valueOptions, ...flagOptions];
  const own = (exporters[name].options ?? []).map(typedName);
  return [...ofFiles, ...own, 'table', ...(name === 'matrix' ? ofMatrix : [])];
}

/** Language of messages: what `--lang` says, if it says something sensible, else that of the terminal. */
export function askedLocale(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  const at = args.lastIndexOf('--lang');
  const said = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  return locales.find((locale) => locale === said) ?? localeOf(environment);
}

/** Takes the arguments apart; throws `BadInput` on anything that no command knows. */
export function readArguments(args: readonly string[], locale: Locale): Typed {
  const words = wordsOf(locale);
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(valueOptions.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flagOptions.map((name) => [name, { type: 'boolean' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const plain: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') plain.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (flagOptions.includes(name)) {
      if (value !== undefined) throw new BadInput(words.needlessValue(rawName));
      flags.add(name);
    } else if (valueOptions.includes(name)) {
      const isMissing = value === undefined || (inlineValue !== true && value.startsWith('-'));
      if (isMissing) throw new BadInput(words.missingValue(rawName));
      if (values.has(name)) throw new BadInput(words.givenTwice(rawName));
      values.set(name, value);
    } else {
      throw new BadInput(words.unknownOption(rawName, commandNames.find((known) => known === plain[0]) ?? ''));
    }
  }
  oneOf(values, { name: 'lang', allowed: locales, initial: locale, words });
  return { values, flags, words: plain };
}

/** The command with its file, and for `convert` the new one; throws `BadInput` when one is missing or an option belongs to another command. */
export function readCommand(
  { values, flags, words: plain }: Typed,
  words: Words,
): { name: CommandName; file: string; out: string } {
  const [typed, file, ...more] = plain;
  if (typed === undefined) throw new BadInput(words.noCommand);
  const name = commandNames.find((known) => known === typed);
  if (name === undefined) throw new BadInput(words.unknownCommand(typed));
  const known = optionsOf(name);
  for (const option of [...values.keys(), ...flags]) {
    if (!known.includes(option)) throw new BadInput(words.unknownOption(`--${option}`, name));
  }
  if (file === undefined) throw new BadInput(words.noFile);
  const out = name === 'convert' ? more.shift() : '';
  if (out === undefined) throw new BadInput(words.noOut);
  if (more[0] !== undefined) throw new BadInput(words.tooManyFiles(more[0]));
  return { name, file, out };
}

type Choice<Value> = {
  readonly name: string;
  readonly allowed: readonly Value[];
  readonly initial: Value;
  readonly words: Words;
};

/** The value of an option that has a list to choose from. */
export function oneOf<Value extends string>(values: ReadonlyMap<string, string>, choice: Choice<Value>): Value {
  const typed = values.get(choice.name);
  return typed === undefined ? choice.initial : allowedValue(typed, choice);
}

/** The values of an option that takes several, parted by commas, each once and in the order typed. */
export function severalOf<Value extends string>(
  values: ReadonlyMap<string, string>,
  choice: Omit<Choice<Value>, 'initial'> & { readonly initial: readonly Value[] },
): Value[] {
  const typed = values.get(choice.name)?.split(',');
  if (typed === undefined) return [...choice.initial];
  return [...new Set(typed.map((value) => allowedValue(value.trim(), choice)))];
}

function allowedValue<Value extends string>(
  typed: string,
  { name, allowed, words }: Omit<Choice<Value>, 'initial'>,
): Value {
  const value = allowed.find((known) => known === typed);
  if (value === undefined) throw new BadInput(words.wrongValue(`--${name}`, typed, allowed));
  return value;
}
