import type { ExportOption } from '../../shared/exporters/define-exporter';
import { codeListReaders } from '../../shared/importers/code-lists/code-lists';
import { importers } from '../../shared/importers/importers';
import { projectReaders } from '../../shared/importers/project-readers';
import { exporters } from '../../shared/exporters/exporters';
import { kindWords } from '../../shared/exporters/words/kinds';
import { convertedEndings } from './any-file';
import { givenFormats, typedName } from './options';
import { formNames } from './requests';
import type { Locale } from './words';

/** Where what a word means begins, in characters from the left. */
const column = 38;
/** A terminal is at least this wide. */
const widest = 118;

/** What the program can do, made from what there is, so that it is always right. */
export function help(locale: Locale): string {
  const words = locale === 'de' ? de : en;
  const kinds = kindWords(locale);
  const commands = givenFormats.map((format) =>
    line(`  wortlaut ${format} ${words.file}`, `${kinds[format]} (${exporters[format].files.join(', ')})`),
  );
  const own = givenFormats.flatMap((format) => {
    const options = exporters[format].options ?? [];
    return options.length === 0
      ? []
      : ['', words.optionsOf(format), ...options.map((option) => optionLine(option, words.name))];
  });
  return [
    words.intro,
    ...commands,
    line(`  wortlaut report ${words.file} --form ${words.name}`, words.report),
    ...wrapped(`${words.name}: ${formNames().join(', ')}`).map((part) => line('', part)),
    line(`  wortlaut inspect ${words.file} [--json]`, words.inspect),
    line(`  wortlaut validate ${words.file}`, words.validate),
    line(`  wortlaut convert ${words.inOut}`, words.convert(convertedEndings.join(', '))),
    '',
    words.reads,
    ...wrapped(`${words.projects}: ${projectReaders.map(({ id }) => id).join(', ')}`).map(indented),
    ...wrapped(`${words.lists}: ${codeListReaders.map(({ id }) => id).join(', ')}`).map(indented),
    ...wrapped(`${words.texts}: ${importers.map(({ id }) => id).join(', ')}, zip`).map(indented),
    '',
    words.options,
    ...own,
    '',
    words.end,
    '',
  ].join('\n');
}

function optionLine(option: ExportOption, name: string): string {
  if (option.kind === 'events' || option.kind === 'coders') return `  --${option.id} "A;B"`;
  if (option.kind === 'code') return `  --${option.id} "A > B"`;
  if (option.kind === 'attribute') return `  --${option.id} document:X|speaker:X|case:X`;
  if (option.kind === 'flag') return `  --${typedName(option)}`;
  if (option.kind !== 'choice') return `  --${option.id} ${name}`;
  return `  --${option.id} ${option.values.join('|')} (${option.initial})`.slice(0, widest);
}

function indented(text: string): string {
  return `  ${text}`;
}

function line(head: string, text: string): string {
  return head.length < column ? `${head.padEnd(column)}${text}` : `${head}  ${text}`;
}

/** Words in lines that fit behind the column. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length >= widest - column) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

type HelpWords = typeof en;

const en = {
  file: 'FILE',
  name: 'NAME',
  report: 'a report, as Word document unless said otherwise',
  inspect: 'what is in a file of any kind, and what could not be read',
  validate: 'whether it can be read whole: exit code 0, or 1 and what is wrong',
  convert: (endings: string) => `into another kind, by the ending of OUT: ${endings}`,
  inOut: 'IN OUT',
  reads: 'Kinds that are read, told by their content; lists and texts by inspect, validate and convert alone',
  projects: 'whole projects',
  lists: 'lists of codes',
  texts: 'texts, tables, recordings',
  intro: `Wortlaut: qualitative research, from what was said to the results matrix.

Usage`,
  options: `FILE is a project of any of these programs. What is made goes to standard output, or where --out says.

Options of all that is made
  --format csv|xlsx|html|docx|odt|pdf|txt|srt|vtt|svg|png|qdc|zip
                                      kind of file; without it the ending of --out, else csv
  --out FILE                          writes there, and a side file (.info.txt) saying what was counted
  --language de|en                    language of headings and side files (that of the project)
  --profile excel-de|excel-en|r       CSV: semicolon and BOM, comma and BOM, comma without BOM (r)
  --table                             an aligned table for the terminal

Options of matrix
  --view NAME                         begins with a saved view; what is said besides changes it
  --rows codes|categories             rows; categories are codes that have sub-codes (codes)
  --columns events|documents|cases|speakers|attribute:NAME
                                      columns; events by date (events)
  --cells codings,documents,cases,speakers,share,binary,quotations,anchor,summary
                                      what cells show, one or several (codings)
  --percent none|row|column|all       percentages besides, and of what (none)
  --sort tree|name|total              order of the rows (tree)
  --with-subcodes                     counts passages of all codes below too, each once
  --transposed                        codes above, what they are compared by at the side
  --events, --speakers, --coders "A;B"  narrows to these; so do --kinds transcript,o-tone,notes,survey,
  --from, --to YYYY-MM-DD,            --weight-from and --weight-to 0 to 100, and --where "NAME=VALUE;VALUE"

Options of all
  --lang de|en                        language of messages
  -h, --help                          this help
  --version                           version of the program`,
  optionsOf: (format: string) => `Options of ${format}`,
  end: `Blocked O-tones are in no file and no count. PDF and PNG are made by the app, which is started for it without a window.
Bad input ends with exit code 2 and one line on standard error.`,
};

const de: HelpWords = {
  file: 'DATEI',
  name: 'NAME',
  report: 'ein Bericht, als Word-Dokument, wenn nichts anderes gesagt ist',
  inspect: 'was in einer Datei beliebiger Art steckt, und was sich nicht lesen ließ',
  validate: 'ob sie sich ganz lesen lässt: Code 0, oder 1 und was nicht stimmt',
  convert: (endings) => `in eine andere Art, nach der Endung von AUS: ${endings}`,
  inOut: 'EIN AUS',
  reads: 'Arten, die gelesen werden, erkannt am Inhalt; Listen und Texte nur von inspect, validate und convert',
  projects: 'ganze Projekte',
  lists: 'Codelisten',
  texts: 'Texte, Tabellen, Aufnahmen',
  intro: `Wortlaut: qualitative Forschung, vom Gesagten zur Ergebnismatrix.

Aufruf`,
  options: `DATEI ist ein Projekt eines dieser Programme. Was entsteht, geht auf die Standardausgabe oder dorthin,
wo --out es sagt.

Optionen von allem, was entsteht
  --format csv|xlsx|html|docx|odt|pdf|txt|srt|vtt|svg|png|qdc|zip
                                      Art der Datei; ohne sie die Endung von --out, sonst csv
  --out DATEI                         schreibt dorthin, dazu eine Beidatei (.info.txt): was gezählt wurde
  --language de|en                    Sprache der Überschriften und Beidateien (die des Projekts)
  --profile excel-de|excel-en|r       CSV: Semikolon und BOM, Komma und BOM, Komma ohne BOM (r)
  --table                             ausgerichtete Tabelle für das Terminal

Optionen von matrix
  --view NAME                         beginnt mit einer gespeicherten Ansicht; was sonst gesagt ist, ändert sie
  --rows codes|categories             Zeilen; Kategorien sind Codes mit Untercodes (codes)
  --columns events|documents|cases|speakers|attribute:NAME
                                      Spalten; Veranstaltungen nach Datum (events)
  --cells codings,documents,cases,speakers,share,binary,quotations,anchor,summary
                                      was Zellen zeigen, eines oder mehreres (codings)
  --percent none|row|column|all       dazu Anteile, und wovon (none)
  --sort tree|name|total              Reihenfolge der Zeilen (tree)
  --with-subcodes                     zählt Textstellen aller Codes darunter mit, jede einmal
  --transposed                        Codes oben, Verglichenes an der Seite
  --events, --speakers, --coders "A;B"  grenzt darauf ein; ebenso --kinds transcript,o-tone,notes,survey,
  --from, --to JJJJ-MM-TT,            --weight-from und --weight-to 0 bis 100, --where "NAME=WERT;WERT"

Optionen von allen
  --lang de|en                        Sprache der Meldungen
  -h, --help                          diese Hilfe
  --version                           Version des Programms`,
  optionsOf: (format) => `Optionen von ${format}`,
  end: `Gesperrte O-Töne fehlen in jeder Datei und jeder Zahl. PDF und PNG macht das Programm selbst; es wird dazu ohne Fenster
gestartet. Falsche Eingaben enden mit Code 2 und einer Zeile auf der Standardfehlerausgabe.`,
};
