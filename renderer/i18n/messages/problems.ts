import type { Dictionary } from '../dictionary';
import { counted, n0, n1, type ProblemParams } from './problem-words';
import * as tables from './problems-tables';
import * as transcripts from './problems-transcripts';
import { qdpxDe, qdpxEn } from './qdpx-problems';

const formatsDe: Readonly<Record<string, string>> = {
  txt: 'reiner Text',
  csv: 'eine Tabelle (CSV)',
  xlsx: 'eine Excel-Arbeitsmappe',
  srt: 'eine Untertiteldatei (SRT)',
  vtt: 'eine Untertiteldatei (WebVTT)',
  otr: 'eine oTranscribe-Datei',
  f4: 'eine Abschrift aus f4',
  noscribe: 'eine Abschrift aus noScribe',
  whisper: 'eine Abschrift aus Whisper',
  eaf: 'eine ELAN-Datei',
  textgrid: 'ein Praat-TextGrid',
  md: 'Markdown',
  docx: 'ein Word-Dokument',
  html: 'HTML',
  rtf: 'RTF',
  odt: 'ein OpenDocument-Text',
  pdf: 'PDF',
};
const formatsEn: Readonly<Record<string, string>> = {
  txt: 'plain text',
  csv: 'a table (CSV)',
  xlsx: 'an Excel workbook',
  srt: 'subtitles (SRT)',
  vtt: 'subtitles (WebVTT)',
  otr: 'an oTranscribe file',
  f4: 'a transcript of f4',
  noscribe: 'a transcript of noScribe',
  whisper: 'a transcript of Whisper',
  eaf: 'an ELAN file',
  textgrid: 'a Praat TextGrid',
  md: 'Markdown',
  docx: 'a Word document',
  html: 'HTML',
  rtf: 'RTF',
  odt: 'an OpenDocument text',
  pdf: 'PDF',
};

/** The parts of a sentence whose count is not zero, joined by commas. */
function listed(
  params: ProblemParams,
  kinds: readonly (readonly [string, string, string])[],
  format: typeof n0,
): string {
  const shown = kinds.filter(([key]) => params[key] !== undefined && params[key] !== 0);
  return shown.map(([key, one, many]) => counted(params[key], one, many, format)).join(', ');
}

/** A sentence for every problem an import or a project file can have, by its code. */
export const de = {
  ...tables.de,
  ...transcripts.de,
  'code-list-too-large': (p: ProblemParams) =>
    `Die Liste ist größer als ${n0(p['megabytes'])} MB. Das ist keine Codeliste.`,
  'code-list-too-many': (p: ProblemParams) =>
    `In der Liste stehen mehr als ${n0(p['limit'])} Codes. Teilen Sie sie auf.`,
  'code-list-empty': 'In der Liste steht kein Code.',
  'code-list-twice': (p: ProblemParams) => `»${p['code'] ?? ''}« steht hier noch einmal; es gilt die erste Angabe.`,
  'code-list-nameless': 'Hier fehlt der Name des Codes; die Zeile wurde übergangen.',
  'code-list-name-long': (p: ProblemParams) =>
    `Der Name ist länger als ${n0(p['limit'])} Zeichen; die Zeile wurde übergangen.`,
  'code-list-deep': (p: ProblemParams) =>
    `»${p['code'] ?? ''}« liegt tiefer als ${n0(p['limit'])} Ebenen und wurde übergangen.`,
  'code-list-ring': (p: ProblemParams) =>
    `»${p['code'] ?? ''}« soll unter sich selbst liegen und steht jetzt auf der obersten Ebene.`,
  'code-list-color': (p: ProblemParams) =>
    `»${p['color'] ?? ''}« ist keine Farbe der Form #1a2b3c; der Code bekommt eine aus der Palette.`,
  'code-list-columns-ignored': (p: ProblemParams) => `Nicht übernommene Spalten: ${p['columns'] ?? ''}.`,
  'code-list-sets-ignored': (p: ProblemParams) =>
    `${counted(p['count'], 'Gruppe von Codes wurde', 'Gruppen von Codes wurden', n0)} nicht übernommen.`,
  'csv-quote-open':
    'Das Anführungszeichen, das in dieser Zeile beginnt, wird nie geschlossen. Öffnen Sie die Datei in einer Tabelle und speichern Sie sie neu.',
  'qdc-doctype': 'Die Datei enthält eine Dokumenttyp-Deklaration und wird deshalb nicht gelesen.',
  'qdc-damaged': 'Das Codebuch ist beschädigt. Exportieren Sie es im anderen Programm noch einmal.',
  'file-empty': 'Die Datei ist leer. Sehen Sie nach, ob sie vollständig kopiert oder heruntergeladen wurde.',
  'file-too-large': (p: ProblemParams) =>
    `Die Datei ist größer als ${n0(p['megabytes'])} MB; so lange Texte liest Wortlaut nicht. Teilen Sie sie auf.`,
  'file-overgrown':
    'Ausgepackt ist diese Datei größer, als ein Programm Speicher hat. Sie ist beschädigt oder absichtlich so gemacht.',
  'too-many-paragraphs': (p: ProblemParams) =>
    `Der Text hat mehr als ${n0(p['limit'])} Absätze; so viele liest Wortlaut nicht. Teilen Sie ihn auf.`,
  'file-beyond-memory': (p: ProblemParams) =>
    `Die Datei ist ${n0(p['gigabytes'])} GB groß. So große Dateien liest Wortlaut nur, wenn es Ton- oder Filmaufnahmen sind. Ein Archiv können Sie entpacken und als Ordner einlesen; ein Projekt geben Sie im anderen Programm so aus, dass die Aufnahmen neben der Projektdatei liegen, oder ohne sie.`,
  'file-unreadable':
    'Die Datei lässt sich nicht öffnen. Vielleicht wurde sie verschoben, oder es fehlt die Berechtigung.',
  'reader-crashed': 'Beim Lesen dieser Datei ist der Leser abgebrochen. Die anderen Dateien sind nicht betroffen.',
  'no-words': 'In der Datei stehen keine Wörter.',
  'not-text':
    'Das ist kein Text: Die Datei enthält Binärdaten. Exportieren Sie sie im Programm, aus dem sie stammt, als Text, Word-Dokument oder PDF.',
  'pdf-encrypted':
    'Die PDF-Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort und versuchen Sie es noch einmal.',
  'pdf-damaged': 'Die PDF-Datei ist beschädigt oder unvollständig. Laden oder erzeugen Sie sie noch einmal.',
  'pdf-too-many-pages': 'Die PDF-Datei hat mehr als 10.000 Seiten. Teilen Sie sie auf.',
  'pdf-scanned': (p: ProblemParams) =>
    `In der PDF-Datei steht kein Text: ${counted(p['count'], 'Seite ist', 'Seiten sind', n0)} leer oder nur ein Bild (gescannt). Lassen Sie eine Texterkennung darüberlaufen.`,
  'pdf-pages-empty': (p: ProblemParams) =>
    `${counted(p['count'], 'Seite', 'Seiten', n0)} ohne Text, leer oder gescannt: S. ${p['pages'] ?? ''} (gezählt ab der ersten Seite der Datei).`,
  'pdf-pages-unread': (p: ProblemParams) =>
    `${counted(p['count'], 'Seite war', 'Seiten waren', n0)} nicht zu lesen: S. ${p['pages'] ?? ''} (gezählt ab der ersten Seite der Datei).`,
  'pdf-end-unread': (p: ProblemParams) =>
    `Hinter Seite ${n0(p['page'])} können Seiten fehlen: Die Datei ist dort beschädigt. Vergleichen Sie die Zahl der Seiten mit dem Original.`,
  'pdf-pages-marked': (p: ProblemParams) =>
    `${n0(p['count'])} Seiten. Wo eine beginnt, steht ihre Zahl in eckigen Klammern im Text, auch mitten im Absatz.`,
  'pdf-repeats-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Kopf-, Fußzeile oder Seitenzahl', 'Kopf-, Fußzeilen und Seitenzahlen', n0)} weggelassen, weil sie sich wiederholen (»${p['example'] ?? ''}«).`,
  'pdf-hyphens-joined': (p: ProblemParams) =>
    `${counted(p['count'], 'am Zeilenende getrenntes Wort', 'am Zeilenende getrennte Wörter', n0)} wieder zusammengesetzt (${p['words'] ?? ''}). Prüfen Sie, ob ein Bindestrich fehlt.`,
  'pdf-turned-appended': (p: ProblemParams) =>
    `${counted(p['count'], 'gedrehte Textstelle steht', 'gedrehte Textstellen stehen', n0)} am Ende des Textes.`,
  'pdf-fields-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'ausgefülltes Formularfeld', 'ausgefüllte Formularfelder', n0)} nicht übernommen.`,
  'rtf-cut': 'Die RTF-Datei hört mittendrin auf. Prüfen Sie das Ende des Textes.',
  'rtf-rest': (p: ProblemParams) =>
    `Hinter dem Ende des RTF-Textes stehen noch ${counted(p['count'], 'Zeichen', 'Zeichen', n0)}; sie wurden nicht gelesen.`,
  'rtf-code-page': (p: ProblemParams) =>
    `Den Zeichensatz ${p['page'] ?? ''} kennt Wortlaut nicht; angenommen wurde windows-1252. Prüfen Sie die Sonderzeichen.`,
  'media-not-read': 'Das ist ein Bild. Eingelesen werden Texte, Tabellen und Aufnahmen.',
  'word-old': 'Das ist ein altes Word-Format (.doc). Speichern Sie das Dokument in Word als .docx.',
  'office-encrypted':
    'Das Dokument ist mit einem Kennwort geschützt. Entfernen Sie das Kennwort in Word, Excel oder LibreOffice und versuchen Sie es noch einmal.',
  'archive-damaged':
    'Die Datei ist beschädigt oder unvollständig. Kopieren Sie sie noch einmal, oder speichern Sie sie im Programm, aus dem sie stammt, neu.',
  'archive-bomb': 'Die Datei würde beim Entpacken übermäßig groß und wird deshalb nicht gelesen.',
  'archive-unknown':
    'Das ist ein ZIP-Archiv, aber kein Word-Dokument. Entpacken Sie es und lesen Sie die Texte darin ein.',
  'archive-empty': 'In dem Archiv liegt keine Datei.',
  'archive-hidden-passed': (p: ProblemParams) =>
    `${counted(p['count'], 'versteckte Datei', 'versteckte Dateien', n0)} übergangen.`,
  'archive-entry-encrypted':
    'Diese Datei ist im Archiv mit einem Kennwort geschützt. Entpacken Sie das Archiv und lesen Sie die Datei einzeln ein.',
  'archive-entry-packed':
    'Diese Datei ist auf eine Weise gepackt, die Wortlaut nicht kennt. Entpacken Sie das Archiv und lesen Sie die Datei einzeln ein.',
  'archive-entry-damaged': 'Diese Datei ist im Archiv beschädigt und wurde ausgelassen.',
  'archive-nested': 'Das ist ein Archiv im Archiv. Entpacken Sie es und lesen Sie die Texte darin ein.',
  'project-file': 'Das ist eine Projektdatei. Öffnen Sie sie mit »Projektdatei öffnen«.',
  'docx-without-text': 'In diesem Office-Dokument fehlt der Textteil; ein Word-Dokument ist es nicht.',
  'docx-damaged': 'Das Word-Dokument ist beschädigt. Öffnen Sie es in Word und speichern Sie es neu.',
  'docx-too-deep': (p: ProblemParams) =>
    `Das Word-Dokument ist tiefer als ${n0(p['levels'])} Ebenen verschachtelt und wird deshalb nicht gelesen. Word schreibt so etwas nicht.`,
  'odt-damaged': 'Der OpenDocument-Text ist beschädigt. Öffnen Sie ihn in LibreOffice und speichern Sie ihn neu.',
  'extension-differs': (p: ProblemParams) =>
    `Die Endung ist .${p['extension'] ?? ''}, dem Inhalt nach ist es ${formatsDe[p['format'] ?? ''] ?? ''}. So wurde die Datei gelesen.`,
  'encoding-assumed': (p: ProblemParams) =>
    `Der Zeichensatz ist nicht angegeben; angenommen wurde ${p['encoding'] ?? ''}. Prüfen Sie, ob Umlaute und Anführungszeichen stimmen.`,
  'bytes-undefined': (p: ProblemParams) =>
    `${counted(p['count'], 'Zeichen ist', 'Zeichen sind', n0)} in windows-1252 nicht festgelegt. Vielleicht hat die Datei einen anderen Zeichensatz.`,
  'characters-replaced': (p: ProblemParams) =>
    `${counted(p['count'], 'Stelle war', 'Stellen waren', n0)} nicht zu entziffern; dort steht jetzt »\ufffd«.`,
  'controls-dropped': (p: ProblemParams) =>
    `${counted(p['count'], 'Steuerzeichen', 'Steuerzeichen', n0)} weggelassen. Am Wortlaut ändert das nichts.`,
  'md-front-matter-left-out': (p: ProblemParams) =>
    `Aus dem Kopf der Datei ${p['count'] === 1 ? 'wurde' : 'wurden'} ${counted(p['count'], 'Zeile', 'Zeilen', n0)} nicht übernommen: verschachtelte Angaben und Listen.`,
  'md-comments-dropped': (p: ProblemParams) => `${counted(p['count'], 'Kommentar', 'Kommentare', n0)} weggelassen.`,
  'md-images-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Bild', 'Bilder', n0)} weggelassen; die Beschreibung bleibt als Text stehen.`,
  'md-marks-removed': (p: ProblemParams) =>
    `Auszeichnungen entfernt, damit Zitate lesbar sind: ${listed(
      p,
      [
        ['headings', 'Überschrift', 'Überschriften'],
        ['emphasis', 'Hervorhebung', 'Hervorhebungen'],
        ['links', 'Link', 'Links'],
        ['other', 'sonstige', 'sonstige'],
      ],
      n0,
    )}. Die Wörter sind unverändert.`,
  'headers-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Kopf- oder Fußzeile', 'Kopf- und Fußzeilen', n0)} weggelassen.`,
  'images-left-out': (p: ProblemParams) => `${counted(p['count'], 'Bild', 'Bilder', n0)} weggelassen.`,
  'comments-left-out': (p: ProblemParams) => `${counted(p['count'], 'Kommentar', 'Kommentare', n0)} weggelassen.`,
  'notes-appended': (p: ProblemParams) =>
    `${counted(p['count'], 'Fuß- oder Endnote steht', 'Fuß- und Endnoten stehen', n0)} am Ende des Textes, mit Nummer in eckigen Klammern.`,
  'tables-as-lines': (p: ProblemParams) =>
    `${counted(p['count'], 'Tabelle', 'Tabellen', n0)} als Zeilen übernommen, die Zellen durch Tabulatoren getrennt.`,
  'links-shortened': (p: ProblemParams) =>
    `${counted(p['count'], 'Link', 'Links', n0)} ohne Adresse übernommen; der Text bleibt.`,
  'hidden-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'verborgene Stelle', 'verborgene Stellen', n0)} weggelassen.`,
  'html-open':
    'Ein Element, ein Kommentar oder eine Marke ist nicht geschlossen. Was danach kam, fehlt womöglich; prüfen Sie das Ende des Textes.',
  'docx-numbers-counted': (p: ProblemParams) =>
    `${counted(p['count'], 'Absatz nummeriert', 'Absätze nummeriert', n0)} Word selbst. Die Nummern wurden nachgezählt (1., 2., …) und können abweichen.`,
  'changes-accepted': (p: ProblemParams) =>
    `Nachverfolgte Änderungen gelten als angenommen: ${counted(p['inserted'], 'Einfügung', 'Einfügungen', n0)}, ${counted(p['deleted'], 'Löschung', 'Löschungen', n0)}.`,
  'docx-elements-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Element', 'Elemente', n0)} weggelassen, die Wortlaut nicht lesen kann (${p['names'] ?? ''}).`,
  'project-damaged':
    'Die Projektdatei ist beschädigt: Ein Teil fehlt oder passt nicht zu den anderen. Nehmen Sie eine ältere Fassung der Datei oder eine Sicherung.',
  'project-newer': 'Die Projektdatei stammt aus einer neueren Fassung von Wortlaut. Bitte aktualisieren Sie Wortlaut.',
  'no-project':
    'Diese Datei enthält kein Projekt eines Programms, das Wortlaut kennt. Exportieren Sie das Projekt in dem Programm, aus dem es stammt, als REFI-QDA-Projekt (.qdpx).',
  'qdpx-without-project':
    'In diesem Archiv steckt kein Projekt. Wenn Texte darin liegen, lesen Sie es in ein offenes Projekt ein.',
  'qdpx-foreign': 'Diese Projektdatei hat ein anderes Programm geschrieben. Solche Dateien öffnet Wortlaut noch nicht.',
  'qdpx-doctype': 'Die Projektdatei enthält eine Dokumenttyp-Deklaration. Die wird zur Sicherheit nicht gelesen.',
  ...qdpxDe,
  'coding-misquoted': (p: ProblemParams) =>
    `Eine Codierung passt nicht zum Text und wurde nicht übernommen: »${p['quote'] ?? ''}«`,
  'references-lost': (p: ProblemParams) =>
    `Die Datei ist beschädigt: ${counted(p['count'], 'Eintrag verweist', 'Einträge verweisen', n0)} auf etwas, das nicht in ihr steht. Was verwiesen hat, steht nun für sich; wessen Dokument fehlt, fehlt auch.`,
  'database-damaged':
    'Die Datenbank ist beschädigt oder keine, die Wortlaut lesen kann. Öffnen Sie das Projekt im anderen Programm und speichern Sie es neu.',
  'database-beside':
    'Das andere Programm hält die letzten Änderungen vielleicht in einer zweiten Datei (-wal) bereit. Schließen Sie das Projekt dort, und lesen Sie es dann noch einmal ein.',
  'project-empty': 'In dieser Datei liegt kein Projekt.',
  'codings-outside': (p: ProblemParams) =>
    `${counted(p['count'], 'Codierung liegt', 'Codierungen liegen', n0)} außerhalb des Textes und ${p['count'] === 1 ? 'wurde' : 'wurden'} nicht übernommen.`,
  'codings-of-no-code': (p: ProblemParams) =>
    `${counted(p['count'], 'Codierung nennt', 'Codierungen nennen', n0)} einen Code, den es nicht gibt, und ${p['count'] === 1 ? 'wurde' : 'wurden'} nicht übernommen.`,
  'codings-of-no-text': (p: ProblemParams) =>
    `${counted(p['count'], 'Codierung gehört', 'Codierungen gehören', n0)} zu einem Text, den es nicht gibt, und ${p['count'] === 1 ? 'wurde' : 'wurden'} nicht übernommen.`,
  'passages-of-no-code': (p: ProblemParams) =>
    `${counted(p['count'], 'markierte Stelle hat', 'markierte Stellen haben', n0)} keinen Code und ${p['count'] === 1 ? 'wurde' : 'wurden'} nicht übernommen.`,
  'codes-too-deep': (p: ProblemParams) =>
    `${counted(p['count'], 'Code lag', 'Codes lagen', n0)} tiefer als 50 Ebenen und ${p['count'] === 1 ? 'steht' : 'stehen'} jetzt auf der untersten.`,
  'codings-moved': (p: ProblemParams) =>
    `${counted(p['count'], 'Codierung lag', 'Codierungen lagen', n0)} ein wenig daneben und ${p['count'] === 1 ? 'wurde' : 'wurden'} nach den notierten Wörtern zurechtgerückt.`,
  'annotations-as-memos': (p: ProblemParams) =>
    `${counted(p['count'], 'Anmerkung steht', 'Anmerkungen stehen', n0)} jetzt als Memo beim Dokument.`,
  'case-passages-whole': (p: ProblemParams) =>
    `${counted(p['count'], 'Textstelle gehörte', 'Textstellen gehörten', n0)} zu einem Fall; der Fall hat jetzt das ganze Dokument.`,
  'codes-in-several-categories': (p: ProblemParams) =>
    `${counted(p['count'], 'Code lag', 'Codes lagen', n0)} in mehreren Kategorien; geblieben ist die erste.`,
  'colors-by-name': (p: ProblemParams) =>
    `${counted(p['count'], 'Farbe mit Namen wurde', 'Farben mit Namen wurden', n0)} durch eine aus der Palette ersetzt.`,
  'rqda-deleted-passed': (p: ProblemParams) =>
    `${counted(p['count'], 'gelöschter Eintrag', 'gelöschte Einträge', n0)} übergangen, die RQDA aufbewahrt.`,
  'rqda-second-codings': (p: ProblemParams) =>
    `${counted(p['count'], 'Codierung', 'Codierungen', n0)} des zweiten Durchgangs nicht übernommen.`,
  'graphs-left-out': (p: ProblemParams) => `${counted(p['count'], 'Schaubild', 'Schaubilder', n0)} nicht übernommen.`,
  'queries-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'gespeicherte Abfrage', 'gespeicherte Abfragen', n0)} nicht übernommen.`,
  'attributes-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Merkmal', 'Merkmale', n0)} von etwas anderem als Dokumenten und Fällen nicht übernommen.`,
  'media-left-out': (p: ProblemParams) => `${counted(p['count'], 'leerer Text', 'leere Texte', n0)} nicht übernommen.`,
  'media-codings-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Codierung', 'Codierungen', n0)} auf Bildern, Seiten oder Aufnahmen, die in der Datei nicht stehen, nicht übernommen.`,
  'media-codings-misplaced': (p: ProblemParams) =>
    `${counted(p['count'], 'Codierung', 'Codierungen', n0)} ohne brauchbare Ortsangabe nicht übernommen.`,
  'pdf-areas-from-above': (p: ProblemParams) =>
    `${counted(p['count'], 'Fläche auf PDF-Seiten ist', 'Flächen auf PDF-Seiten sind', n0)} von oben gezählt, weil die PDF-Datei nicht zu lesen ist; andere Programme zählen von unten.`,
  'references-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Literaturangabe', 'Literaturangaben', n0)} nicht übernommen.`,
  'media-files-missing': (p: ProblemParams) =>
    `${counted(p['count'], 'Datei des Projekts liegt', 'Dateien des Projekts liegen', n0)} nicht bei (${p['names'] ?? ''}). Was darin markiert ist, wird aufbewahrt. Mit den Dateien kommt das Projekt, wenn Sie seinen ganzen Ordner einlesen, wie er ist oder als ZIP-Archiv.`,
  'media-files-outside': (p: ProblemParams) =>
    `${counted(p['count'], 'Datei liegt', 'Dateien liegen', n0)} außerhalb des Projekts (${p['names'] ?? ''}). Was darin markiert ist, wird aufbewahrt.`,
  'maxqda-texts-locked': (p: ProblemParams) =>
    `MAXQDA verschlüsselt die Texte in seinen Projektdateien. Lesbar sind die Codes und die Liste der Dokumente; sie steht als Memo am Projekt. Nicht übernommen: ${counted(p['documents'], 'Dokument', 'Dokumente', n0)} und ${counted(p['codings'], 'Codierung', 'Codierungen', n0)}. Exportieren Sie das Projekt in MAXQDA als REFI-QDA-Projekt (.qdpx), und öffnen Sie dieses.`,
  'maxqda-memos-cut': (p: ProblemParams) =>
    `Von ${counted(p['count'], 'Memo', 'Memos', n0)} ist nur der Anfang lesbar; der Rest ist verschlüsselt.`,
  'taguette-several-projects': (p: ProblemParams) =>
    `In der Datei liegen ${n0(p['count'])} Projekte. Jedes hat einen eigenen Obercode, und seine Dokumente tragen das Merkmal »Projekt«.`,
  'taguette-snippets-differ': (p: ProblemParams) =>
    `Bei ${counted(p['count'], 'Stelle', 'Stellen', n0)} hat Taguette daneben andere Wörter notiert, als im Text stehen. Es gilt die Stelle; prüfen Sie sie.`,
  unknown: (p: ProblemParams) => `Es gab eine Schwierigkeit (${p['code'] ?? ''}).`,
};

export const en: Dictionary<typeof de> = {
  ...tables.en,
  ...transcripts.en,
  'code-list-too-large': (p) => `The list is larger than ${n1(p['megabytes'])} MB. That is no list of codes.`,
  'code-list-too-many': (p) => `There are more than ${n1(p['limit'])} codes in the list. Divide it up.`,
  'code-list-empty': 'There is no code in the list.',
  'code-list-twice': (p) => `“${p['code'] ?? ''}” stands here again; what was said first counts.`,
  'code-list-nameless': 'The name of the code is missing here; the line was passed over.',
  'code-list-name-long': (p) => `The name is longer than ${n1(p['limit'])} characters; the line was passed over.`,
  'code-list-deep': (p) => `“${p['code'] ?? ''}” lies deeper than ${n1(p['limit'])} levels and was passed over.`,
  'code-list-ring': (p) => `“${p['code'] ?? ''}” was to lie below itself and is now on the top level.`,
  'code-list-color': (p) =>
    `“${p['color'] ?? ''}” is no colour of the form #1a2b3c; the code gets one from the palette.`,
  'code-list-columns-ignored': (p) => `Columns not imported: ${p['columns'] ?? ''}.`,
  'code-list-sets-ignored': (p) =>
    `${counted(p['count'], 'set of codes was', 'sets of codes were', n1)} not taken over.`,
  'csv-quote-open':
    'The quotation mark that begins in this line is never closed. Open the file as a table and save it anew.',
  'qdc-doctype': 'The file has a document type declaration and is therefore not read.',
  'qdc-damaged': 'The codebook is damaged. Export it again from the other program.',
  'file-empty': 'The file is empty. Check whether it was copied or downloaded completely.',
  'file-too-large': (p) =>
    `The file is larger than ${n1(p['megabytes'])} MB; Wortlaut does not read texts that long. Please split it.`,
  'file-overgrown':
    'Unpacked, this file is larger than a program has memory. It is damaged, or was made like this on purpose.',
  'too-many-paragraphs': (p) =>
    `The text has more than ${n1(p['limit'])} paragraphs; Wortlaut does not read that many. Divide it up.`,
  'file-beyond-memory': (p) =>
    `The file is ${n1(p['gigabytes'])} GB large. Wortlaut reads files as large as that only when they are recordings of sound or film. An archive can be unpacked and imported as a folder; export a project from the other program so that its recordings lie beside the project file, or without them.`,
  'file-unreadable': 'The file cannot be opened. It may have been moved, or permission is missing.',
  'reader-crashed': 'The reader broke off at this file. The other files are not affected.',
  'no-words': 'There are no words in the file.',
  'not-text':
    'This is not text: the file holds binary data. Export it as text, Word document or PDF from the program it comes from.',
  'pdf-encrypted': 'The PDF file is protected by a password. Save it without the password and try again.',
  'pdf-damaged': 'The PDF file is damaged or incomplete. Download or make it again.',
  'pdf-too-many-pages': 'The PDF file has more than 10,000 pages. Divide it up.',
  'pdf-scanned': (p) =>
    `There is no text in the PDF file: ${counted(p['count'], 'page is', 'pages are', n1)} empty or only a picture (scanned). Run text recognition over it.`,
  'pdf-pages-empty': (p) =>
    `${counted(p['count'], 'page', 'pages', n1)} without text, empty or scanned: p. ${p['pages'] ?? ''} (counted from the first page of the file).`,
  'pdf-pages-unread': (p) =>
    `${counted(p['count'], 'page', 'pages', n1)} could not be read: p. ${p['pages'] ?? ''} (counted from the first page of the file).`,
  'pdf-end-unread': (p) =>
    `Pages may be missing after page ${n1(p['page'])}: the file is damaged there. Compare the number of pages with the original.`,
  'pdf-pages-marked': (p) =>
    `${n1(p['count'])} pages. Where one begins its number stands in the text in square brackets, within a paragraph too.`,
  'pdf-repeats-left-out': (p) =>
    `${counted(p['count'], 'header, footer or page number', 'headers, footers and page numbers', n1)} left out because they repeat (“${p['example'] ?? ''}”).`,
  'pdf-hyphens-joined': (p) =>
    `${counted(p['count'], 'word divided at the end of a line', 'words divided at the end of a line', n1)} put together again (${p['words'] ?? ''}). Please check whether a hyphen is missing.`,
  'pdf-turned-appended': (p) =>
    `${counted(p['count'], 'turned passage stands', 'turned passages stand', n1)} at the end of the text.`,
  'pdf-fields-left-out': (p) =>
    `${counted(p['count'], 'form field that is filled in', 'form fields that are filled in', n1)} not taken over.`,
  'rtf-cut': 'The RTF file breaks off in the middle. Please check the end of the text.',
  'rtf-rest': (p) =>
    `${counted(p['count'], 'character stands', 'characters stand', n1)} behind the end of the RTF text and ${p['count'] === 1 ? 'was' : 'were'} not read.`,
  'rtf-code-page': (p) =>
    `Wortlaut does not know the code page ${p['page'] ?? ''}; windows-1252 was assumed. Please check special characters.`,
  'media-not-read': 'This is a picture. Only texts, tables and recordings can be imported.',
  'word-old': 'This is an old Word format (.doc). Save the document as .docx in Word.',
  'office-encrypted':
    'The document is protected by a password. Remove the password in Word, Excel or LibreOffice and try again.',
  'archive-damaged': 'The file is damaged or incomplete. Copy it again, or save it anew in the program it comes from.',
  'archive-bomb': 'The file would become excessively large when unpacked, so it is not read.',
  'archive-unknown': 'This is a ZIP archive, but not a Word document. Unpack it and import the texts inside.',
  'archive-empty': 'There is no file in the archive.',
  'archive-hidden-passed': (p) => `${counted(p['count'], 'hidden file', 'hidden files', n1)} passed over.`,
  'archive-entry-encrypted':
    'This file is protected by a password in the archive. Unpack the archive and import the file on its own.',
  'archive-entry-packed':
    'This file is packed in a way that Wortlaut does not know. Unpack the archive and import the file on its own.',
  'archive-entry-damaged': 'This file is damaged in the archive and was left out.',
  'archive-nested': 'This is an archive within the archive. Unpack it and import the texts inside.',
  'project-file': 'This is a project file. Open it with “Open project file”.',
  'docx-without-text': 'The text part of this Office document is missing; it is not a Word document.',
  'docx-damaged': 'The Word document is damaged. Open it in Word and save it again.',
  'docx-too-deep': (p) =>
    `The Word document is nested deeper than ${n1(p['levels'])} levels and is therefore not read. Word does not write such files.`,
  'odt-damaged': 'The OpenDocument text is damaged. Open it in LibreOffice and save it again.',
  'extension-differs': (p) =>
    `The extension is .${p['extension'] ?? ''}, the content is ${formatsEn[p['format'] ?? ''] ?? ''}. The file was read as that.`,
  'encoding-assumed': (p) =>
    `The encoding is not stated; ${p['encoding'] ?? ''} was assumed. Please check umlauts and quotation marks.`,
  'bytes-undefined': (p) =>
    `${counted(p['count'], 'character is', 'characters are', n1)} not defined in windows-1252. The file may have another encoding.`,
  'characters-replaced': (p) =>
    `${counted(p['count'], 'place', 'places', n1)} could not be deciphered and now ${p['count'] === 1 ? 'reads' : 'read'} “\ufffd”.`,
  'controls-dropped': (p) =>
    `${counted(p['count'], 'control character', 'control characters', n1)} left out. The wording is not affected.`,
  'md-front-matter-left-out': (p) =>
    `${counted(p['count'], 'line', 'lines', n1)} of the head of the file left out: nested values and lists.`,
  'md-comments-dropped': (p) => `${counted(p['count'], 'comment', 'comments', n1)} left out.`,
  'md-images-left-out': (p) => `${counted(p['count'], 'image', 'images', n1)} left out; the description stays as text.`,
  'md-marks-removed': (p) =>
    `Marks removed so that quotations read well: ${listed(
      p,
      [
        ['headings', 'heading', 'headings'],
        ['emphasis', 'emphasis', 'emphases'],
        ['links', 'link', 'links'],
        ['other', 'other', 'others'],
      ],
      n1,
    )}. The words are unchanged.`,
  'headers-left-out': (p) => `${counted(p['count'], 'header or footer', 'headers and footers', n1)} left out.`,
  'images-left-out': (p) => `${counted(p['count'], 'image', 'images', n1)} left out.`,
  'comments-left-out': (p) => `${counted(p['count'], 'comment', 'comments', n1)} left out.`,
  'notes-appended': (p) =>
    `${counted(p['count'], 'footnote or endnote stands', 'footnotes and endnotes stand', n1)} at the end of the text, with a number in square brackets.`,
  'tables-as-lines': (p) =>
    `${counted(p['count'], 'table', 'tables', n1)} taken over as lines, the cells separated by tabs.`,
  'links-shortened': (p) =>
    `${counted(p['count'], 'link', 'links', n1)} taken over without the address; the text stays.`,
  'hidden-left-out': (p) => `${counted(p['count'], 'hidden passage', 'hidden passages', n1)} left out.`,
  'html-open':
    'An element, a comment or a tag is never closed. What came behind it may be missing; please check the end of the text.',
  'docx-numbers-counted': (p) =>
    `${counted(p['count'], 'paragraph is', 'paragraphs are', n1)} numbered by Word itself. The numbers were counted again (1., 2., …) and may differ.`,
  'changes-accepted': (p) =>
    `Tracked changes count as accepted: ${counted(p['inserted'], 'insertion', 'insertions', n1)}, ${counted(p['deleted'], 'deletion', 'deletions', n1)}.`,
  'docx-elements-left-out': (p) =>
    `${counted(p['count'], 'element', 'elements', n1)} left out that Wortlaut cannot read (${p['names'] ?? ''}).`,
  'project-damaged':
    'The project file is damaged: a part is missing or does not fit the others. Use an earlier copy of the file or a backup.',
  'project-newer': 'The project file was written by a newer version of Wortlaut. Please update Wortlaut.',
  'no-project':
    'This file holds no project of a program that Wortlaut knows. Export the project as a REFI-QDA project (.qdpx) in the program it comes from.',
  'qdpx-without-project': 'There is no project in this archive. If it holds texts, import it into an open project.',
  'qdpx-foreign': 'This project file was written by another program. Wortlaut does not open such files yet.',
  'qdpx-doctype': 'The project file holds a document type declaration, which is not read for safety.',
  ...qdpxEn,
  'coding-misquoted': (p) => `A coding does not fit the text and was left out: “${p['quote'] ?? ''}”`,
  'references-lost': (p) =>
    `The file is damaged: ${counted(p['count'], 'record refers', 'records refer', n1)} to something that is not in it. What referred now stands by itself; what belongs to a missing document is missing too.`,
  'database-damaged':
    'The database is damaged, or none that Wortlaut can read. Open the project in the other program and save it again.',
  'database-beside':
    'The other program may keep the last changes in a second file (-wal). Close the project there, then read it again.',
  'project-empty': 'There is no project in this file.',
  'codings-outside': (p) =>
    `${counted(p['count'], 'coding lies', 'codings lie', n1)} outside of the text and ${p['count'] === 1 ? 'was' : 'were'} left out.`,
  'codings-of-no-code': (p) =>
    `${counted(p['count'], 'coding names', 'codings name', n1)} a code that does not exist and ${p['count'] === 1 ? 'was' : 'were'} left out.`,
  'codings-of-no-text': (p) =>
    `${counted(p['count'], 'coding belongs', 'codings belong', n1)} to a text that does not exist and ${p['count'] === 1 ? 'was' : 'were'} left out.`,
  'passages-of-no-code': (p) =>
    `${counted(p['count'], 'marked passage has', 'marked passages have', n1)} no code and ${p['count'] === 1 ? 'was' : 'were'} left out.`,
  'codes-too-deep': (p) =>
    `${counted(p['count'], 'code lay', 'codes lay', n1)} deeper than 50 levels and ${p['count'] === 1 ? 'is' : 'are'} on the lowest now.`,
  'codings-moved': (p) =>
    `${counted(p['count'], 'coding lay', 'codings lay', n1)} a little beside and ${p['count'] === 1 ? 'was' : 'were'} put right by the words kept with ${p['count'] === 1 ? 'it' : 'them'}.`,
  'annotations-as-memos': (p) =>
    `${counted(p['count'], 'annotation is', 'annotations are', n1)} a memo of the document now.`,
  'case-passages-whole': (p) =>
    `${counted(p['count'], 'passage', 'passages', n1)} belonged to a case; the case has the whole document now.`,
  'codes-in-several-categories': (p) =>
    `${counted(p['count'], 'code was', 'codes were', n1)} in several categories; the first one stays.`,
  'colors-by-name': (p) =>
    `${counted(p['count'], 'colour by name was', 'colours by name were', n1)} replaced by one of the palette.`,
  'rqda-deleted-passed': (p) =>
    `${counted(p['count'], 'deleted entry', 'deleted entries', n1)} that RQDA keeps passed over.`,
  'rqda-second-codings': (p) => `${counted(p['count'], 'coding', 'codings', n1)} of the second round left out.`,
  'graphs-left-out': (p) => `${counted(p['count'], 'graph', 'graphs', n1)} left out.`,
  'queries-left-out': (p) => `${counted(p['count'], 'stored query', 'stored queries', n1)} left out.`,
  'attributes-left-out': (p) =>
    `${counted(p['count'], 'attribute', 'attributes', n1)} of something else than documents and cases left out.`,
  'media-left-out': (p) => `${counted(p['count'], 'empty text', 'empty texts', n1)} left out.`,
  'media-codings-left-out': (p) =>
    `${counted(p['count'], 'coding', 'codings', n1)} on pictures, pages or recordings that are not in the file left out.`,
  'media-codings-misplaced': (p) => `${counted(p['count'], 'coding', 'codings', n1)} without a usable place left out.`,
  'pdf-areas-from-above': (p) =>
    `${counted(p['count'], 'area on pages of a PDF is', 'areas on pages of a PDF are', n1)} counted from above, because the PDF file cannot be read; other programs count from below.`,
  'references-left-out': (p) =>
    `${counted(p['count'], 'bibliographic reference', 'bibliographic references', n1)} left out.`,
  'media-files-missing': (p) =>
    `${counted(p['count'], 'file of the project is', 'files of the project are', n1)} not there (${p['names'] ?? ''}). What is marked there is kept. To have the files too, import the whole folder of the project, as it is or as a ZIP archive.`,
  'media-files-outside': (p) =>
    `${counted(p['count'], 'file lies', 'files lie', n1)} outside of the project (${p['names'] ?? ''}). What is marked in them is kept.`,
  'maxqda-texts-locked': (p) =>
    `MAXQDA encrypts the texts in its project files. The codes and the list of documents can be read; the list is a memo on the project. Left out: ${counted(p['documents'], 'document', 'documents', n1)} and ${counted(p['codings'], 'coding', 'codings', n1)}. Export the project from MAXQDA as a REFI-QDA project (.qdpx) and open that.`,
  'maxqda-memos-cut': (p) =>
    `Of ${counted(p['count'], 'memo', 'memos', n1)} only the beginning can be read; the rest is encrypted.`,
  'taguette-several-projects': (p) =>
    `There are ${n1(p['count'])} projects in the file. Each has a parent code of its own, and its documents have the attribute “Projekt”.`,
  'taguette-snippets-differ': (p) =>
    `Taguette kept other words beside ${counted(p['count'], 'passage', 'passages', n1)} than stand in the text. The place counts; check it.`,
  unknown: (p) => `There was a difficulty (${p['code'] ?? ''}).`,
};
