import type { Problem } from '../../kernel/problem';
import { inBoth } from './in-both';

type Params = NonNullable<Problem['params']>;

/** Problems of exports as sentences, by their code. */
export const noticeWords = inBoth<Readonly<Record<string, (params: Params) => string>>>(
  {
    'excel-cells-too-long': ({ count = 0, longest = 0, limit = 0 }) =>
      `${count} Zellen sind länger als die ${limit} Zeichen, die Excel in einer Zelle zeigt (die längste hat ${longest}). In der Datei stehen sie ganz; Excel schneidet sie beim Öffnen ab.`,
    'excel-too-many-rows': ({ count = 0, limit = 0 }) =>
      `${count} Zeilen; ein Excel-Blatt fasst ${limit} unter der Kopfzeile.`,
    'excel-too-many-columns': ({ count = 0, limit = 0 }) => `${count} Spalten; ein Excel-Blatt fasst ${limit}.`,
    'blocked-words-quoted': ({ count = 0 }) =>
      `${count === 1 ? '1 Textstelle enthält' : `${count} Textstellen enthalten`} Worte, die auch als gesperrter O-Ton geführt sind. Gesperrt ist der O-Ton, nicht das Dokument, aus dem er stammt; prüfen Sie vor einer Veröffentlichung, ob die Worte darin stehen dürfen.`,
    'xlsx-cells-continued': ({ count = 0, longest = 0, limit = 0 }) =>
      `${count === 1 ? '1 Zelle ist' : `${count} Zellen sind`} länger als die ${limit} Zeichen, die Excel in einer Zelle fasst (die längste hat ${longest}). Was nicht hineinpasst, steht im Blatt „Fortsetzungen“; die Zelle sagt, wo.`,
    'xlsx-rows-continued': ({ count = 0, sheets = 0, limit = 0 }) =>
      `${count} Zeilen; ein Excel-Blatt fasst ${limit} unter der Kopfzeile. Sie stehen in ${sheets} Blättern.`,
    'xlsx-columns-left-out': ({ count = 0, limit = 0 }) =>
      `${count === 1 ? '1 Spalte fehlt' : `${count} Spalten fehlen`}: Ein Excel-Blatt fasst ${limit}. Als CSV ist die Tabelle vollständig.`,
    'signs-replaced': ({ count = 0 }) =>
      `${count === 1 ? '1 Steuerzeichen steht' : `${count} Steuerzeichen stehen`} als � in der Datei, weil ihr Format sie nicht fassen kann.`,
    'figures-not-drawn': ({ count = 0 }) =>
      `${count === 1 ? '1 Abbildung steht' : `${count} Abbildungen stehen`} nur als Worte im Dokument, weil hier kein Bild davon gezeichnet werden konnte.`,
    'summaries-stale': ({ count = 0 }) =>
      `${count === 1 ? '1 Zelle' : `${count} Zellen`} der Matrix: Die Codierungen haben sich geändert, seit die Aussagen geprüft wurden. Sehen Sie die Aussagen vor der Abgabe durch.`,
    'sections-empty': ({ sections = '' }) =>
      `Weggelassen, weil das Projekt dazu nichts enthält oder in der Vorlage nichts gewählt ist: ${sections}.`,
    'document-words-missing': ({ count = 0 }) =>
      `${count === 1 ? '1 Dokument steht' : `${count} Dokumente stehen`} ohne Text da, weil er nicht vorlag.`,
    'archive-whole-project': () =>
      'Die Projektdatei im Archiv enthält alles: Namen, gesperrte O-Töne, ältere Fassungen und aufbewahrte Dateien.',
    'archive-to-check': ({ names = 0, open = 0 }) =>
      `Zu prüfen in allem, was ins Archiv kommt: ${names} ersetzte Namen und ${open} Stellen, die gefunden, aber nicht ersetzt sind. Die Liste steht in der Textdatei daneben; sie nennt Namen und gehört nicht ins Archiv.`,
    'passages-untimed': ({ count = 0, documents = 0 }) =>
      `${count === 1 ? '1 Textstelle' : `${count} Textstellen`} in ${documents === 1 ? '1 Dokument' : `${documents} Dokumenten`} ohne Zeitmarken ${count === 1 ? 'fehlt' : 'fehlen'}.`,
    'cues-open-ended': ({ count = 0, seconds = 0 }) =>
      `Hinter ${count === 1 ? '1 Textstelle' : `${count} Textstellen`} steht keine spätere Zeitmarke; der Untertitel dauert dort ${seconds} Sekunden.`,
    'cues-of-several': ({ documents = 0 }) =>
      `Die Untertitel sind aus ${documents} Dokumenten; die Zeiten beginnen mit jedem neu. Für eine Aufnahme wählen Sie ihr Dokument.`,
    'blocked-words-inside': ({ count = 0 }) =>
      `${count === 1 ? '1 gesperrter O-Ton stammt' : `${count} gesperrte O-Töne stammen`} aus den gezeigten Dokumenten; die Worte stehen dort. Gesperrt ist der O-Ton, nicht das Dokument; prüfen Sie vor einer Weitergabe, ob die Worte darin stehen dürfen.`,
    'lengths-missing': ({ count = 0 }) =>
      `Bei ${count === 1 ? '1 Dokument' : `${count} Dokumenten`} fehlt die Zahl der Wörter, weil der Text nicht vorlag.`,
    'o-tone-words-missing': ({ count = 0 }) =>
      `${count === 1 ? '1 O-Ton fehlt' : `${count} O-Töne fehlen`}, weil der Text nicht vorlag.`,
    'project-file-lost': ({ name = '' }) =>
      `Eine aufbewahrte Datei ist verloren gegangen oder beschädigt und fehlt: ${name}. Texte und Codierungen sind vollständig.`,
    'qdpx-files-beside': ({ count = 0, names = '', more = 0, folder = '' }) =>
      `${count === 1 ? '1 Datei ist' : `${count} Dateien sind`} zu groß für die Projektdatei und ${count === 1 ? 'liegt' : 'liegen'} daneben im Ordner „${folder}“: ${names}${more === 0 ? '' : ` und ${more} weitere`}. Geben Sie den Ordner immer zusammen mit der Projektdatei weiter.`,
    'qdpx-part-too-large': ({ name = '' }) =>
      `„${name}“ ist größer als 2 GB; so große Dateien lässt der Standard nicht zu. Die Datei fehlt: Bewahren Sie sie gesondert auf.`,
    'qdpx-references-left-out': ({ count = 0 }) =>
      `${count === 1 ? '1 Verweis' : `${count} Verweise`} auf Gelöschtes in aufbewahrten Teilen ${count === 1 ? 'fehlt' : 'fehlen'}.`,
    'words-missing': ({ count = 0 }) =>
      `Bei ${count} Codierungen fehlen char_from und char_to, weil der Text des Dokuments nicht vorlag.`,
  },
  {
    'excel-cells-too-long': ({ count = 0, longest = 0, limit = 0 }) =>
      `${count} cells are longer than the ${limit} characters Excel shows in a cell (the longest has ${longest}). The file holds them whole; Excel cuts them off when opening it.`,
    'excel-too-many-rows': ({ count = 0, limit = 0 }) =>
      `${count} rows; an Excel sheet holds ${limit} below the header.`,
    'excel-too-many-columns': ({ count = 0, limit = 0 }) => `${count} columns; an Excel sheet holds ${limit}.`,
    'blocked-words-quoted': ({ count = 0 }) =>
      `${count === 1 ? '1 passage holds' : `${count} passages hold`} words that are also kept as a blocked O-tone. What is blocked is the O-tone, not the document it was taken from; before publishing, check whether the words may stand there.`,
    'xlsx-cells-continued': ({ count = 0, longest = 0, limit = 0 }) =>
      `${count === 1 ? '1 cell is' : `${count} cells are`} longer than the ${limit} characters an Excel cell holds (the longest has ${longest}). What does not fit stands in the sheet “Continued”; the cell says where.`,
    'xlsx-rows-continued': ({ count = 0, sheets = 0, limit = 0 }) =>
      `${count} rows; an Excel sheet holds ${limit} below the header. They stand in ${sheets} sheets.`,
    'xlsx-columns-left-out': ({ count = 0, limit = 0 }) =>
      `${count === 1 ? '1 column is missing' : `${count} columns are missing`}: an Excel sheet holds ${limit}. As CSV the table is complete.`,
    'signs-replaced': ({ count = 0 }) =>
      `${count === 1 ? '1 control character stands' : `${count} control characters stand`} as � in the file, because its format cannot hold them.`,
    'figures-not-drawn': ({ count = 0 }) =>
      `${count === 1 ? '1 figure stands' : `${count} figures stand`} in the document as words only, because no picture of it could be drawn here.`,
    'summaries-stale': ({ count = 0 }) =>
      `${count === 1 ? '1 cell' : `${count} cells`} of the matrix: codings have changed since the statements were checked. Look through the statements before you hand this in.`,
    'sections-empty': ({ sections = '' }) =>
      `Left out, because the project holds nothing for it or nothing is chosen in the template: ${sections}.`,
    'document-words-missing': ({ count = 0 }) =>
      `${count === 1 ? '1 document stands' : `${count} documents stand`} there without its text, which was not at hand.`,
    'archive-whole-project': () =>
      'The project file in the archive holds everything: names, blocked O-tones, older revisions and kept files.',
    'archive-to-check': ({ names = 0, open = 0 }) =>
      `To check in everything that goes into the archive: ${names} names replaced and ${open} places that were found and not replaced. The list is in the side file; it says names and does not belong in the archive.`,
    'passages-untimed': ({ count = 0, documents = 0 }) =>
      `${count === 1 ? '1 passage' : `${count} passages`} in ${documents === 1 ? '1 document' : `${documents} documents`} without time stamps ${count === 1 ? 'is' : 'are'} missing.`,
    'cues-open-ended': ({ count = 0, seconds = 0 }) =>
      `No later time stamp stands behind ${count === 1 ? '1 passage' : `${count} passages`}; the subtitle lasts ${seconds} seconds there.`,
    'cues-of-several': ({ documents = 0 }) =>
      `The subtitles are from ${documents} documents; times begin anew with each. For a recording choose its document.`,
    'blocked-words-inside': ({ count = 0 }) =>
      `${count === 1 ? '1 blocked O-tone was' : `${count} blocked O-tones were`} taken from the documents shown; the words stand there. What is blocked is the O-tone, not the document; before handing it on, check whether the words may stand there.`,
    'lengths-missing': ({ count = 0 }) =>
      `${count === 1 ? '1 document lacks its' : `${count} documents lack their`} number of words, because the text was not at hand.`,
    'o-tone-words-missing': ({ count = 0 }) =>
      `${count === 1 ? '1 O-tone is' : `${count} O-tones are`} missing, because the text was not at hand.`,
    'project-file-lost': ({ name = '' }) =>
      `A kept file is lost or damaged, and is left out: ${name}. Texts and codings are complete.`,
    'qdpx-files-beside': ({ count = 0, names = '', more = 0, folder = '' }) =>
      `${count === 1 ? '1 file is' : `${count} files are`} too large for the project file and ${count === 1 ? 'lies' : 'lie'} beside it, in the folder “${folder}”: ${names}${more === 0 ? '' : ` and ${more} more`}. Always hand on the folder together with the project file.`,
    'qdpx-part-too-large': ({ name = '' }) =>
      `“${name}” is larger than 2 GB, which the standard does not allow. The file is left out: keep it elsewhere.`,
    'qdpx-references-left-out': ({ count = 0 }) =>
      `${count === 1 ? '1 reference' : `${count} references`} in kept parts to what was removed ${count === 1 ? 'is' : 'are'} left out.`,
    'words-missing': ({ count = 0 }) =>
      `${count} codings lack char_from and char_to, because the text of their document was not at hand.`,
  },
);
