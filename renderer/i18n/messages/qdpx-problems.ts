import type { Dictionary } from '../dictionary';
import { counted, n0, n1, type ProblemParams } from './problem-words';

const kindsDe: Readonly<Record<string, string>> = {
  AudioSource: 'Tonaufnahmen',
  Case: 'Fälle mit Codes, Stellen, Bildern oder Aufnahmen',
  Graph: 'Schaubilder',
  Link: 'Verknüpfungen',
  Note: 'Notizen ohne Text',
  PDFSource: 'PDF-Dateien',
  PictureSource: 'Bilder',
  Set: 'Gruppen',
  TextSource: 'Texte ohne Wörter',
  Variable: 'Variablen ohne Werte',
  VideoSource: 'Filme',
};
const kindsEn: Readonly<Record<string, string>> = {
  AudioSource: 'sound recordings',
  Case: 'cases with codes, passages, pictures or recordings',
  Graph: 'graphs',
  Link: 'links',
  Note: 'notes without text',
  PDFSource: 'PDF files',
  PictureSource: 'pictures',
  Set: 'sets',
  TextSource: 'texts without words',
  Variable: 'variables without values',
  VideoSource: 'videos',
};

/** The words that a reading of positions is made of. */
const readingDe: Readonly<Record<string, string>> = {
  'code points': 'in Zeichen',
  'UTF-16': 'in UTF-16-Einheiten',
  'CRLF 1': 'CR LF zählt 1',
  'CRLF 2': 'CR LF zählt 2',
  BOM: 'BOM zählt mit',
  'no BOM': 'BOM zählt nicht',
  exclusive: 'Ende zählt nicht mit',
  inclusive: 'Ende zählt mit',
};
const readingEn: Readonly<Record<string, string>> = {
  'code points': 'in characters',
  'UTF-16': 'in UTF-16 units',
  'CRLF 1': 'CR LF counts 1',
  'CRLF 2': 'CR LF counts 2',
  BOM: 'BOM counts',
  'no BOM': 'BOM does not count',
  exclusive: 'end not included',
  inclusive: 'end included',
};

function readingWords(reading: string | number | undefined, words: Readonly<Record<string, string>>): string {
  return String(reading ?? '')
    .split(', ')
    .map((part) => words[part] ?? part)
    .join(', ');
}

/** What is said of project files of other tools. */
export const qdpxDe = {
  'qdpx-foreign-read': (p: ProblemParams) =>
    `Ein anderes Programm hat die Datei geschrieben${p['origin'] ? ` (${p['origin']})` : ''}. Was Wortlaut nicht bearbeiten kann, wird aufbewahrt und beim Speichern wieder mitgeschrieben.`,
  'qdpx-positions-read': (p: ProblemParams) =>
    `Zählweise der Textstellen: ${readingWords(p['reading'], readingDe)}. Sie gilt für ${counted(p['documents'], 'Dokument', 'Dokumente', n0)} mit ${counted(p['selections'], 'Stelle', 'Stellen', n0)}; ${n0(p['percent'])}\u00a0% passen zum Zitat oder zu Wortgrenzen.`,
  'qdpx-positions-unsure': (p: ProblemParams) =>
    `Nicht sicher ist die Zählweise der Textstellen in ${counted(p['documents'], 'Dokument', 'Dokumenten', n0)} mit ${counted(p['selections'], 'Stelle', 'Stellen', n0)}. Angenommen wurde, was für das Programm üblich ist: ${readingWords(p['reading'], readingDe)}. Bitte sehen Sie einige Stellen an, zum Beispiel in »${p['name'] ?? ''}«.`,
  'qdpx-text-missing': (p: ProblemParams) =>
    `Die Wörter von »${p['name'] ?? ''}« fehlen in der Datei. Das Dokument wurde nicht angelegt; seine Angaben sind aufbewahrt.`,
  'qdpx-transcript-missing': (p: ProblemParams) =>
    `Die Wörter des Transkripts »${p['name'] ?? ''}« fehlen in der Datei.`,
  'qdpx-note-missing': (p: ProblemParams) => `Die Wörter der Notiz »${p['name'] ?? ''}« fehlen in der Datei.`,
  'qdpx-pdf-without-text': (p: ProblemParams) =>
    `Zur PDF-Datei »${p['name'] ?? ''}« steht kein Text in der Datei. Sie ist mit ihren Flächen aufbewahrt.`,
  'qdpx-docx-only': (p: ProblemParams) =>
    `Zu »${p['name'] ?? ''}« gibt es nur ein Word-Dokument. Der Text wurde daraus gelesen; prüfen Sie die Codierungen.`,
  'qdpx-text-not-utf-8': (p: ProblemParams) =>
    `Der Text von »${p['name'] ?? ''}« ist nicht in UTF-8 geschrieben. Prüfen Sie Umlaute und Anführungszeichen.`,
  'qdpx-passage-outside': (p: ProblemParams) =>
    `Eine Stelle liegt außerhalb von »${p['name'] ?? ''}« und wurde nicht übernommen: »${p['quote'] ?? ''}«`,
  'qdpx-coding-codeless': (p: ProblemParams) =>
    `Der Code einer Codierung in »${p['name'] ?? ''}« fehlt im Codebuch; sie wurde nicht übernommen: »${p['quote'] ?? ''}«`,
  'qdpx-coder-unknown': (p: ProblemParams) =>
    `Bei ${counted(p['count'], 'Codierung', 'Codierungen', n0)} ist niemand genannt, den die Datei kennt. Sie stehen unter »${p['name'] ?? ''}«.`,
  'qdpx-empty-coded': (p: ProblemParams) =>
    `»${p['name'] ?? ''}« ist leer, aber als Ganzes codiert (${n0(p['count'])}-mal). Diese Codierungen wurden nicht übernommen.`,
  'qdpx-passages-as-memos': (p: ProblemParams) =>
    `Stellen ohne Code in »${p['name'] ?? ''}« stehen jetzt als Memos beim Dokument: ${n0(p['count'])}.`,
  'qdpx-names-as-memos': (p: ProblemParams) =>
    `Namen von Stellen in »${p['name'] ?? ''}«, die kein Zitat sind, stehen jetzt als Memos bei den Codierungen: ${n0(p['count'])}.`,
  'qdpx-note-as-document': (p: ProblemParams) =>
    `Die Notiz »${p['name'] ?? ''}« ist codiert und deshalb ein Dokument geworden.`,
  'qdpx-notes-on-project': (p: ProblemParams) =>
    `Notizen, die zu nichts gehören, stehen jetzt als Memos beim Projekt: ${n0(p['count'])}.`,
  'qdpx-notes-plain': (p: ProblemParams) => `Von Notizen wurde der Text ohne Gestaltung übernommen: ${n0(p['count'])}.`,
  'qdpx-note-values': (p: ProblemParams) =>
    `Variablen der Notiz »${p['name'] ?? ''}« wurden nicht übernommen: ${n0(p['count'])}.`,
  'qdpx-value-nameless': (p: ProblemParams) =>
    `Ein Wert gehört zu keiner Variablen und wurde nicht übernommen: »${p['value'] ?? ''}«`,
  'qdpx-cases-as-attributes': (p: ProblemParams) =>
    `Fälle ohne Namen, die für ein einziges Dokument stehen, sind jetzt dessen Merkmale: ${n0(p['count'])}.`,
  'qdpx-times-written': (p: ProblemParams) =>
    `In »${p['name'] ?? ''}« wurden Zeitmarken in den Text geschrieben: ${n0(p['count'])}.`,
  'qdpx-kept': (p: ProblemParams) =>
    `Aufbewahrt, wie sie sind: ${kindsDe[p['kind'] ?? ''] ?? p['kind'] ?? ''} (${n0(p['count'])}).`,
  'qdpx-part-mended': (p: ProblemParams) =>
    `Diese Angabe entsprach nicht dem Standard; weggelassen oder verschoben: ${p['names'] ?? ''}.`,
  'qdpx-part-lost': (p: ProblemParams) =>
    `»${p['name'] ?? ''}« ist zu unvollständig, um aufbewahrt zu werden, und fehlt jetzt.`,
  'qdpx-references-lost': (p: ProblemParams) =>
    `Verweise, die ins Leere führen, wurden aus aufbewahrten Teilen entfernt: ${n0(p['count'])}.`,
  'qdpx-file-missing': (p: ProblemParams) => `Eine genannte Datei fehlt im Archiv: ${p['path'] ?? ''}.`,
  'qdpx-file-outside': (p: ProblemParams) => `Eine Aufnahme liegt außerhalb der Projektdatei: ${p['path'] ?? ''}.`,
  'qdpx-files-nearby': (p: ProblemParams) =>
    `${counted(p['count'], 'Datei, die das Projekt nennt, lag', 'Dateien, die das Projekt nennt, lagen', n0)} neben der Projektdatei und ${p['count'] === 1 ? 'wird' : 'werden'} mit dem Projekt aufbewahrt: ${p['names'] ?? ''}.`,
  'qdpx-file-not-nearby': (p: ProblemParams) =>
    `Eine Datei soll neben der Projektdatei liegen und ist dort nicht: ${p['path'] ?? ''}. Was darin markiert ist, wird aufbewahrt.`,
  'qdpx-namespace': (p: ProblemParams) =>
    `Die Datei folgt einer alten Fassung des Standards (${p['namespace'] ?? ''}); gelesen wurde sie wie die heutige.`,
  'qdpx-characters-replaced': (p: ProblemParams) =>
    `Zeichen, die in XML verboten sind, wurden durch »\ufffd« ersetzt: ${n0(p['count'])}.`,
  'qdpx-more-projects': (p: ProblemParams) =>
    `Im Archiv liegen weitere Projekte, die nicht gelesen wurden: ${p['names'] ?? ''}.`,
  'qdpx-files-unnamed': (p: ProblemParams) =>
    `Dateien im Archiv, die das Projekt nirgends nennt, wurden weggelassen: ${n0(p['count'])} (${p['names'] ?? ''}).`,
  'qdpx-xml-damaged':
    'Die Projektbeschreibung ist kein heiles XML. Exportieren Sie das Projekt im anderen Programm noch einmal.',
  'qdpx-xml-deep': 'Die Projektbeschreibung ist übermäßig tief verschachtelt und wird deshalb nicht gelesen.',
  'refi-root': (p: ProblemParams) =>
    `Das ist keine Datei nach REFI-QDA 1.0: Wurzel oder Namensraum stimmt nicht (${p['namespace'] ?? ''}).`,
  'refi-attribute-missing': (p: ProblemParams) => `Das Attribut ${p['name'] ?? ''} fehlt.`,
  'refi-attribute-unknown': (p: ProblemParams) => `Das Attribut ${p['name'] ?? ''} kennt der Standard hier nicht.`,
  'refi-attribute': (p: ProblemParams) =>
    `Das Attribut ${p['name'] ?? ''} hat keinen gültigen Wert der Art ${p['type'] ?? ''}: »${p['value'] ?? ''}«`,
  'refi-value': (p: ProblemParams) => `Kein gültiger Wert der Art ${p['type'] ?? ''}: »${p['value'] ?? ''}«`,
  'refi-words': 'Hier stehen Wörter, wo nur Elemente stehen dürfen.',
  'refi-child': (p: ProblemParams) => `Dieses Element darf in ${p['parent'] ?? ''} nicht an dieser Stelle stehen.`,
  'refi-child-missing': (p: ProblemParams) => `Darin fehlt ein Element: ${p['name'] ?? ''}.`,
  'refi-words-where': 'Ein Text muss seine Wörter entweder in sich oder in einer Datei haben, und nicht beides.',
  'refi-guid-twice': (p: ProblemParams) => `Diese GUID kommt zweimal vor: ${p['guid'] ?? ''}.`,
  'refi-reference': (p: ProblemParams) =>
    `Der Verweis ${p['name'] ?? ''} führt zu nichts, wofür er da ist: ${p['guid'] ?? ''}.`,
  'refi-value-type': (p: ProblemParams) => `Die Variable hat Werte anderer Art (${p['type'] ?? ''}).`,
  'refi-path': (p: ProblemParams) =>
    `${p['name'] ?? ''} sagt nicht, wo die Datei liegt, wie der Standard es will: »${p['path'] ?? ''}«`,
  'refi-file-nowhere': 'Hier fehlt die Angabe, wo die Datei liegt (path).',
  'refi-folder':
    'Der Ordner für Quellen muss »sources« heißen, klein geschrieben. Manche Programme lesen ihn sonst nicht.',
  'refi-passage-outside': 'Diese Stelle liegt nicht im Text, wenn man in Zeichen zählt.',
  'refi-quotation': (p: ProblemParams) => `An dieser Stelle steht nicht, was ihr Name sagt: »${p['name'] ?? ''}«`,
  'file-beside-missing': (p: ProblemParams) =>
    `»${p['name'] ?? ''}« liegt nicht in der Projektdatei, sondern daneben, und ist dort nicht oder nicht unversehrt: »${p['path'] ?? ''}«. Alles andere ist vollständig. Legen Sie den Ordner neben die Projektdatei und öffnen Sie sie über das Menü noch einmal.`,
  'project-file-lost': (p: ProblemParams) => `Eine aufbewahrte Datei fehlt in der Projektdatei: ${p['name'] ?? ''}.`,
  'project-file-changed': (p: ProblemParams) =>
    `»${p['name'] ?? ''}« ist in der Projektdatei nicht mehr die Datei, die aufbewahrt wurde: Der Inhalt ist ein anderer. Sie ist nicht übernommen, alles andere ist vollständig. Nehmen Sie die Datei aus einer älteren Sicherung.`,
};

export const qdpxEn: Dictionary<typeof qdpxDe> = {
  'qdpx-foreign-read': (p) =>
    `Another program wrote the file${p['origin'] ? ` (${p['origin']})` : ''}. What Wortlaut cannot edit is kept and written back when you save.`,
  'qdpx-positions-read': (p) =>
    `How text positions are counted: ${readingWords(p['reading'], readingEn)}. This holds for ${counted(p['documents'], 'document', 'documents', n1)} with ${counted(p['selections'], 'passage', 'passages', n1)}; ${n1(p['percent'])}% fit their quotation or the borders of words.`,
  'qdpx-positions-unsure': (p) =>
    `It is not certain how text positions are counted in ${counted(p['documents'], 'document', 'documents', n1)} with ${counted(p['selections'], 'passage', 'passages', n1)}. What is usual for the program was assumed: ${readingWords(p['reading'], readingEn)}. Please look at a few passages, for example in “${p['name'] ?? ''}”.`,
  'qdpx-text-missing': (p) =>
    `The words of “${p['name'] ?? ''}” are not in the file. No document was made; what is said of it is kept.`,
  'qdpx-transcript-missing': (p) => `The words of the transcript “${p['name'] ?? ''}” are not in the file.`,
  'qdpx-note-missing': (p) => `The words of the note “${p['name'] ?? ''}” are not in the file.`,
  'qdpx-pdf-without-text': (p) => `The file has no text for the PDF “${p['name'] ?? ''}”. It is kept with its areas.`,
  'qdpx-docx-only': (p) =>
    `There is only a Word document for “${p['name'] ?? ''}”. The text was read from it; please check its codings.`,
  'qdpx-text-not-utf-8': (p) =>
    `The text of “${p['name'] ?? ''}” is not written in UTF-8. Please check umlauts and quotation marks.`,
  'qdpx-passage-outside': (p) =>
    `A passage lies outside of “${p['name'] ?? ''}” and was left out: “${p['quote'] ?? ''}”`,
  'qdpx-coding-codeless': (p) =>
    `The code of a coding in “${p['name'] ?? ''}” is not in the codebook; it was left out: “${p['quote'] ?? ''}”`,
  'qdpx-coder-unknown': (p) =>
    `${counted(p['count'], 'coding names', 'codings name', n1)} nobody whom the file knows. They are listed under “${p['name'] ?? ''}”.`,
  'qdpx-empty-coded': (p) =>
    `“${p['name'] ?? ''}” is empty, but coded as a whole (${counted(p['count'], 'time', 'times', n1)}). These codings were left out.`,
  'qdpx-passages-as-memos': (p) =>
    `Passages without a code in “${p['name'] ?? ''}” are now memos on the document: ${n1(p['count'])}.`,
  'qdpx-names-as-memos': (p) =>
    `Names of passages in “${p['name'] ?? ''}” that are no quotations are now memos on the codings: ${n1(p['count'])}.`,
  'qdpx-note-as-document': (p) => `The note “${p['name'] ?? ''}” is coded and has therefore become a document.`,
  'qdpx-notes-on-project': (p) => `Notes that belong to nothing are now memos on the project: ${n1(p['count'])}.`,
  'qdpx-notes-plain': (p) => `Notes of which the text came in without its formatting: ${n1(p['count'])}.`,
  'qdpx-note-values': (p) => `Variables of the note “${p['name'] ?? ''}” were left out: ${n1(p['count'])}.`,
  'qdpx-value-nameless': (p) => `A value belongs to no variable and was left out: “${p['value'] ?? ''}”`,
  'qdpx-cases-as-attributes': (p) =>
    `Cases without a name that stand for a single document are now its attributes: ${n1(p['count'])}.`,
  'qdpx-times-written': (p) => `Times were written into the text of “${p['name'] ?? ''}”: ${n1(p['count'])}.`,
  'qdpx-kept': (p) => `Kept as they are: ${kindsEn[p['kind'] ?? ''] ?? p['kind'] ?? ''} (${n1(p['count'])}).`,
  'qdpx-part-mended': (p) => `This did not follow the standard; left out or moved: ${p['names'] ?? ''}.`,
  'qdpx-part-lost': (p) => `“${p['name'] ?? ''}” is too incomplete to be kept, and is gone.`,
  'qdpx-references-lost': (p) => `References that lead nowhere were taken out of what is kept: ${n1(p['count'])}.`,
  'qdpx-file-missing': (p) => `A file that is named is not in the archive: ${p['path'] ?? ''}.`,
  'qdpx-file-outside': (p) => `A recording lies outside of the project file: ${p['path'] ?? ''}.`,
  'qdpx-files-nearby': (p) =>
    `${counted(p['count'], 'file that the project names was', 'files that the project names were', n1)} beside the project file and ${p['count'] === 1 ? 'is' : 'are'} kept with the project: ${p['names'] ?? ''}.`,
  'qdpx-file-not-nearby': (p) =>
    `A file should lie beside the project file and is not there: ${p['path'] ?? ''}. What is marked in it is kept.`,
  'qdpx-namespace': (p) =>
    `The file follows an old version of the standard (${p['namespace'] ?? ''}); it was read like today’s.`,
  'qdpx-characters-replaced': (p) => `Characters that XML forbids were replaced by “\ufffd”: ${n1(p['count'])}.`,
  'qdpx-more-projects': (p) => `The archive holds more projects, which were not read: ${p['names'] ?? ''}.`,
  'qdpx-files-unnamed': (p) =>
    `Files in the archive that the project names nowhere were left out: ${n1(p['count'])} (${p['names'] ?? ''}).`,
  'qdpx-xml-damaged':
    'The description of the project is not well-formed XML. Export the project from the other program again.',
  'qdpx-xml-deep': 'The description of the project is nested excessively deep, so it is not read.',
  'refi-root': (p) => `This is no file by REFI-QDA 1.0: root or namespace is wrong (${p['namespace'] ?? ''}).`,
  'refi-attribute-missing': (p) => `The attribute ${p['name'] ?? ''} is missing.`,
  'refi-attribute-unknown': (p) => `The standard knows no attribute ${p['name'] ?? ''} here.`,
  'refi-attribute': (p) =>
    `The attribute ${p['name'] ?? ''} has no valid value of type ${p['type'] ?? ''}: “${p['value'] ?? ''}”`,
  'refi-value': (p) => `No valid value of type ${p['type'] ?? ''}: “${p['value'] ?? ''}”`,
  'refi-words': 'There are words where only elements may stand.',
  'refi-child': (p) => `This element may not stand at this place in ${p['parent'] ?? ''}.`,
  'refi-child-missing': (p) => `An element is missing in it: ${p['name'] ?? ''}.`,
  'refi-words-where': 'A text must have its words either in it or in a file, and not both.',
  'refi-guid-twice': (p) => `This GUID comes twice: ${p['guid'] ?? ''}.`,
  'refi-reference': (p) => `The reference ${p['name'] ?? ''} leads to nothing that it is for: ${p['guid'] ?? ''}.`,
  'refi-value-type': (p) => `The variable has values of another type (${p['type'] ?? ''}).`,
  'refi-path': (p) =>
    `${p['name'] ?? ''} does not say where the file lies as the standard has it: “${p['path'] ?? ''}”`,
  'refi-file-nowhere': 'It is not said where the file lies (path).',
  'refi-folder':
    'The folder of sources must be called “sources”, in lower case. Some programs do not read it otherwise.',
  'refi-passage-outside': 'This passage is not in the text when characters are counted.',
  'refi-quotation': (p) => `At this place there is not what its name says: “${p['name'] ?? ''}”`,
  'file-beside-missing': (p) =>
    `“${p['name'] ?? ''}” is not in the project file but beside it, and is not there, or not whole: “${p['path'] ?? ''}”. All else is complete. Put the folder beside the project file and open that from the menu once more.`,
  'project-file-lost': (p) => `A kept file is missing from the project file: ${p['name'] ?? ''}.`,
  'project-file-changed': (p) =>
    `“${p['name'] ?? ''}” in the project file is no longer the file that was kept: its content is another. It was not taken over; all else is complete. Take the file from an older backup.`,
};
