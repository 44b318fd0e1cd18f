import type { Locale } from './words';

/** What the program can do, in both languages. */
export const help: { readonly [Name in Locale]: string } = {
  en: `Wortlaut: qualitative research, from what was said to the results matrix.

Usage
  wortlaut matrix FILE [options]      results matrix: codes against events, documents or speakers
  wortlaut codings FILE [options]     all codings, one a row
  wortlaut codebook FILE [options]    codes with rules, anchor examples and counts
  wortlaut inspect FILE [--json]      what is in a project file, and what could not be read

FILE is a project file (.qdpx). Tables are CSV and go to standard output.

Options of matrix
  --rows codes|categories             rows; categories are codes that have sub-codes (codes)
  --columns events|documents|speakers columns; events by date (events)
  --cells codings|documents|quotations what cells show (codings)
  --with-subcodes                     counts passages of all codes below too, each once
  --table                             an aligned table for the terminal instead of CSV

Options of matrix, codings and codebook
  --profile excel-de|excel-en|r       semicolon and BOM, comma and BOM, comma without BOM (r)
  --out FILE                          writes there, and a side file (.info.txt) saying what was counted

Options of all
  --lang de|en                        language of messages
  -h, --help                          this help
  --version                           version of the program

Blocked O-tones are in no table and no count. Bad input ends with exit code 2 and one line on standard error.
`,
  de: `Wortlaut: qualitative Forschung, vom Gesagten zur Ergebnismatrix.

Aufruf
  wortlaut matrix DATEI [Optionen]    Ergebnismatrix: Codes gegen Veranstaltungen, Dokumente oder Sprecher*innen
  wortlaut codings DATEI [Optionen]   alle Codierungen, eine je Zeile
  wortlaut codebook DATEI [Optionen]  Codes mit Regeln, Ankerbeispielen und Zahlen
  wortlaut inspect DATEI [--json]     was in einer Projektdatei steckt, und was sich nicht lesen ließ

DATEI ist eine Projektdatei (.qdpx). Tabellen sind CSV und gehen auf die Standardausgabe.

Optionen von matrix
  --rows codes|categories             Zeilen; Kategorien sind Codes mit Untercodes (codes)
  --columns events|documents|speakers Spalten; Veranstaltungen nach Datum (events)
  --cells codings|documents|quotations was Zellen zeigen (codings)
  --with-subcodes                     zählt Textstellen aller Codes darunter mit, jede einmal
  --table                             ausgerichtete Tabelle für das Terminal statt CSV

Optionen von matrix, codings und codebook
  --profile excel-de|excel-en|r       Semikolon und BOM, Komma und BOM, Komma ohne BOM (r)
  --out DATEI                         schreibt dorthin, dazu eine Beidatei (.info.txt): was gezählt wurde

Optionen von allen
  --lang de|en                        Sprache der Meldungen
  -h, --help                          diese Hilfe
  --version                           Version des Programms

Gesperrte O-Töne fehlen in jeder Tabelle und jeder Zahl. Falsche Eingaben enden mit Code 2 und einer Zeile auf der
Standardfehlerausgabe.
`,
};
