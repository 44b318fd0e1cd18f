import { noticeWords } from '../../shared/exporters/words/notices';
import * as problems from '../../renderer/i18n/messages/problems';
import type { Problem } from '../../shared/kernel/problem';

/** Problems of imports as the app says them. */
const importWords: Readonly<Record<Locale, Readonly<Record<string, string | Sentence>>>> = problems;
type Sentence = (params: NonNullable<Problem['params']>) => string;

export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Everything the program says, in a language. */
export type Words = typeof en;

const en = {
  locale: 'en' as Locale,
  noCommand: 'No command given. Help: wortlaut --help',
  unknownCommand: (name: string) => `Unknown command "${name}". Help: wortlaut --help`,
  unknownOption: (option: string, command: string) => `Unknown option ${option}. Help: wortlaut ${command} --help`,
  missingValue: (option: string) => `${option} needs a value.`,
  needlessValue: (option: string) => `${option} takes no value.`,
  wrongValue: (option: string, value: string, allowed: readonly string[]) =>
    `${option} cannot be "${value}"; it can be ${allowed.join(', ')}.`,
  givenTwice: (option: string) => `${option} is given more than once.`,
  noFile: 'No file given.',
  noOut: 'Into which file? wortlaut convert IN OUT',
  noSuchEnding: (file: string, endings: readonly string[]) => `${file}: the ending can be ${endings.join(', ')}.`,
  notOneText: (file: string, count: number) =>
    count === 0 ? `${file}: there is no text in it.` : `${file}: holds ${count} texts; .txt takes one.`,
  notAProject: (file: string, ending: string) => `${file}: holds no project and no codes that .${ending} could take.`,
  reading: (document: string, chosen: string, percent: number) => `  ${document}: positions ${chosen} (${percent} %)`,
  table: (name: string, columns: number, rows: number) => `  table ${name}: columns ${columns}, rows ${rows}`,
  noCodes: 'There are no codes in this project.',
  tooManyFiles: (file: string) => `One file at a time; "${file}" is one too many.`,
  notFound: (file: string) => `${file}: there is no such file.`,
  isFolder: (file: string) => `${file}: this is a folder.`,
  unreadable: (file: string) => `${file}: cannot be read.`,
  notWritable: (file: string) => `${file}: cannot be written.`,
  notBeside: (file: string, reason: string) => `${file}: what must lie beside it could not be put there: ${reason}`,
  sameFile: (file: string) => `${file}: the project file itself would be overwritten.`,
  tableGoesToTerminal: '--table is for the terminal and cannot be used with --out.',
  written: (file: string) => `Written: ${file}`,
  noForm: (forms: readonly string[]) => `Which report? --form can be ${forms.join(', ')}.`,
  noEngine: 'PDF and PNG are made by the app: run this command with the installed app, or take --format html or svg.',
  noScreen:
    'PDF and PNG need a screen, also a virtual one: put xvfb-run before the command, or take --format html or svg.',
  engineFailed: (reason: string) => `The pages or pictures could not be made: ${reason}`,
  broken: (reason: string) => `Something in Wortlaut is broken: ${reason}`,
  total: 'total',
  facts: {
    format: 'Format',
    documents: 'Documents',
    codes: 'Codes',
    codings: 'Codings',
    cases: 'Cases',
    events: 'Events',
    memos: 'Memos',
    files: 'Kept files',
    keptParts: 'Kept parts',
    characters: 'Characters',
    recordings: 'Recordings',
    losses: 'Not read',
  },
  problems: {
    'archive-damaged': () => 'the archive is damaged, or this is no project file.',
    'archive-bomb': () => 'the archive would become excessively large when unpacked.',
    'project-damaged': () => 'the project file is damaged: a part is missing or does not fit the others.',
    'project-newer': () => 'the project file was written by a newer version of Wortlaut.',
    'no-project': () => 'this file holds no project of a program that Wortlaut knows.',
    'not-in-project': ({ name = '' }) =>
      `${name} is not in it: tables and recordings are taken in by the app, where one chooses what becomes of them.`,
    'qdpx-without-project': () => 'there is no project in this archive.',
    'qdpx-foreign': () => 'this project file was written by another program.',
    'qdpx-doctype': () => 'the project file holds a document type declaration, which is not read for safety.',
    'qdpx-xml-damaged': () => 'project.qde is no sound XML.',
    'qdpx-foreign-read': ({ origin = '' }) =>
      `written by another program (${origin}); what cannot be edited here is kept.`,
    'qdpx-text-missing': () => 'the words of this document are not in the archive; it was left out.',
    'coding-misquoted': ({ quote = '' }) => `a coding does not fit its text and was left out: "${quote}"`,
    'excel-cells-too-long': ({ count = 0, limit = 0 }) =>
      `${count} cells are longer than the ${limit} characters that Excel shows; the file holds them whole.`,
    'excel-too-many-rows': ({ count = 0, limit = 0 }) => `${count} rows; an Excel sheet holds ${limit}.`,
    'excel-too-many-columns': ({ count = 0, limit = 0 }) => `${count} columns; an Excel sheet holds ${limit}.`,
    'blocked-words-quoted': ({ count = 0 }) =>
      `${count} passages hold words that are also kept as a blocked O-tone; the O-tone is left out, they are not.`,
    'words-missing': ({ count = 0 }) => `${count} codings lack char_from and char_to.`,
  } as Readonly<Record<string, (params: NonNullable<Problem['params']>) => string>>,
};

const de: Words = {
  locale: 'de',
  noCommand: 'Kein Befehl angegeben. Hilfe: wortlaut --help',
  unknownCommand: (name) => `Unbekannter Befehl "${name}". Hilfe: wortlaut --help`,
  unknownOption: (option, command) => `Unbekannte Option ${option}. Hilfe: wortlaut ${command} --help`,
  missingValue: (option) => `${option} braucht einen Wert.`,
  needlessValue: (option) => `${option} hat keinen Wert.`,
  wrongValue: (option, value, allowed) => `${option} kann nicht "${value}" sein; möglich ist ${allowed.join(', ')}.`,
  givenTwice: (option) => `${option} ist mehr als einmal angegeben.`,
  noFile: 'Keine Datei angegeben.',
  noOut: 'In welche Datei? wortlaut convert EIN AUS',
  noSuchEnding: (file, endings) => `${file}: Die Endung kann ${endings.join(', ')} sein.`,
  notOneText: (file, count) =>
    count === 0 ? `${file}: Darin steht kein Text.` : `${file}: Darin stehen ${count} Texte; .txt fasst einen.`,
  notAProject: (file, ending) => `${file}: Darin sind weder ein Projekt noch Codes, die .${ending} fassen könnte.`,
  reading: (document, chosen, percent) => `  ${document}: Stellen ${chosen} (${percent} %)`,
  table: (name, columns, rows) => `  Tabelle ${name}: Spalten ${columns}, Zeilen ${rows}`,
  noCodes: 'In diesem Projekt gibt es keine Codes.',
  tooManyFiles: (file) => `Nur eine Datei auf einmal; "${file}" ist eine zu viel.`,
  notFound: (file) => `${file}: Diese Datei gibt es nicht.`,
  isFolder: (file) => `${file}: Das ist ein Ordner.`,
  unreadable: (file) => `${file}: lässt sich nicht lesen.`,
  notWritable: (file) => `${file}: lässt sich nicht schreiben.`,
  notBeside: (file, reason) => `${file}: Was daneben liegen muss, ließ sich nicht dorthin legen: ${reason}`,
  sameFile: (file) => `${file}: Damit würde die Projektdatei selbst überschrieben.`,
  tableGoesToTerminal: '--table ist für das Terminal und geht nicht zusammen mit --out.',
  written: (file) => `Geschrieben: ${file}`,
  noForm: (forms) => `Welcher Bericht? --form kann sein: ${forms.join(', ')}.`,
  noEngine:
    'PDF und PNG macht das Programm selbst: Rufen Sie diesen Befehl mit dem installierten Wortlaut auf, oder nehmen Sie --format html oder svg.',
  noScreen:
    'PDF und PNG brauchen einen Bildschirm, auch einen virtuellen: Stellen Sie xvfb-run vor den Befehl, oder nehmen Sie --format html oder svg.',
  engineFailed: (reason) => `Seiten oder Bilder ließen sich nicht machen: ${reason}`,
  broken: (reason) => `In Wortlaut ist etwas kaputt: ${reason}`,
  total: 'Summe',
  facts: {
    format: 'Format',
    documents: 'Dokumente',
    codes: 'Codes',
    codings: 'Codierungen',
    cases: 'Fälle',
    events: 'Veranstaltungen',
    memos: 'Memos',
    files: 'Aufbewahrte Dateien',
    keptParts: 'Aufbewahrte Teile',
    characters: 'Zeichen',
    recordings: 'Aufnahmen',
    losses: 'Nicht gelesen',
  },
  problems: {
    'archive-damaged': () => 'Das Archiv ist beschädigt, oder es ist keine Projektdatei.',
    'archive-bomb': () => 'Das Archiv würde beim Entpacken übermäßig groß.',
    'project-damaged': () => 'Die Projektdatei ist beschädigt: Ein Teil fehlt oder passt nicht zu den anderen.',
    'project-newer': () => 'Die Projektdatei stammt aus einer neueren Fassung von Wortlaut.',
    'no-project': () => 'Diese Datei enthält kein Projekt eines Programms, das Wortlaut kennt.',
    'not-in-project': ({ name = '' }) =>
      `${name} fehlt darin: Tabellen und Aufnahmen nimmt das Programm selbst auf, denn dort wählen Sie, was aus ihnen wird.`,
    'qdpx-without-project': () => 'In diesem Archiv steckt kein Projekt.',
    'qdpx-foreign': () => 'Diese Projektdatei hat ein anderes Programm geschrieben.',
    'qdpx-doctype': () =>
      'Die Projektdatei enthält eine Dokumenttyp-Deklaration; die wird zur Sicherheit nicht gelesen.',
    'qdpx-xml-damaged': () => 'project.qde ist kein heiles XML.',
    'qdpx-foreign-read': ({ origin = '' }) =>
      `von einem anderen Programm geschrieben (${origin}); was hier nicht bearbeitet werden kann, ist aufbewahrt.`,
    'qdpx-text-missing': () => 'Die Wörter dieses Dokuments fehlen im Archiv; es wurde weggelassen.',
    'coding-misquoted': ({ quote = '' }) => `Eine Codierung passt nicht zum Text und wurde weggelassen: „${quote}“`,
    'excel-cells-too-long': ({ count = 0, limit = 0 }) =>
      `${count} Zellen sind länger als die ${limit} Zeichen, die Excel zeigt; in der Datei stehen sie ganz.`,
    'excel-too-many-rows': ({ count = 0, limit = 0 }) => `${count} Zeilen; ein Excel-Blatt fasst ${limit}.`,
    'excel-too-many-columns': ({ count = 0, limit = 0 }) => `${count} Spalten; ein Excel-Blatt fasst ${limit}.`,
    'blocked-words-quoted': ({ count = 0 }) =>
      `${count} Textstellen enthalten Worte, die auch als gesperrter O-Ton geführt sind; der O-Ton fehlt, sie nicht.`,
    'words-missing': ({ count = 0 }) => `Bei ${count} Codierungen fehlen char_from und char_to.`,
  },
};

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === 'de' ? de : en;
}

/** A problem as one line: the file, where in it, and what. */
export function sentenceOf({ code, file, place, params = {} }: Problem, words: Words): string {
  const known = words.problems[code] ?? noticeWords(words.locale)[code] ?? importWords[words.locale][code];
  const sentence = typeof known === 'string' ? known : (known?.(params) ?? code);
  return [file, place, sentence]
    .filter((part) => part !== undefined && part !== '')
    .join(': ')
    .replace(/\s+/g, ' ');
}

/** The language of the terminal, as POSIX settles it; where it says nothing, that of the system. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const said = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  const locale = said ?? new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}
