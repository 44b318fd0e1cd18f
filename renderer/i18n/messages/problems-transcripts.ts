import type { Dictionary } from '../dictionary';
import { counted, n0, n1, type ProblemParams } from './problem-words';

/** A sentence for every problem of transcripts with times, and of recordings. */
export const de = {
  'json-damaged':
    'Die JSON-Datei ist beschädigt oder unvollständig. Exportieren Sie sie im anderen Programm noch einmal.',
  'eaf-damaged': 'Die ELAN-Datei ist beschädigt. Öffnen Sie sie in ELAN und speichern Sie sie neu.',
  'eaf-doctype': 'Die ELAN-Datei enthält eine Dokumenttyp-Deklaration. Die wird zur Sicherheit nicht gelesen.',
  'eaf-tiers-dependent': (p: ProblemParams) =>
    `${counted(p['count'], 'Zeile hängt', 'Zeilen hängen', n0)} an einer anderen und ${p['count'] === 1 ? 'steht' : 'stehen'} unter eigenem Namen im Text: ${p['tiers'] ?? ''}.`,
  'textgrid-cut': 'Das TextGrid bricht mittendrin ab. Prüfen Sie bitte das Ende des Textes.',
  'segments-timeless': (p: ProblemParams) =>
    `${counted(p['count'], 'Abschnitt hat', 'Abschnitte haben', n0)} keine Zeit und ${p['count'] === 1 ? 'steht' : 'stehen'} bei der Zeit des Abschnitts davor.`,
  'cues-moved': (p: ProblemParams) =>
    `${counted(p['count'], 'Abschnitt stand', 'Abschnitte standen', n0)} nicht in der Reihenfolge der Zeit; der Text folgt der Zeit.`,
  'recording-named': (p: ProblemParams) =>
    `Die Datei gehört zur Aufnahme »${p['recording'] ?? ''}«. Lesen Sie sie mit ein, wenn sie beim Dokument liegen soll.`,
  'f4-times-at-ends': 'Die Zeitmarken stehen am Ende der Absätze. Sie bleiben dort und sagen, wann ein Absatz endet.',
  'subtitle-lines-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Zeile gehört', 'Zeilen gehören', n0)} zu keiner Zeit und ${p['count'] === 1 ? 'wurde' : 'wurden'} weggelassen; die erste hat die angegebene Nummer.`,
  'subtitle-notes-left-out': (p: ProblemParams) =>
    `${counted(p['count'], 'Anmerkung', 'Anmerkungen', n0)} der Untertiteldatei weggelassen (Titel, Hinweise, Gestaltung).`,
  'subtitle-marks-removed': (p: ProblemParams) =>
    `${counted(p['count'], 'Auszeichnung', 'Auszeichnungen', n0)} entfernt (kursiv, Farbe, Lage am Bildschirm). Die Wörter sind unverändert.`,
};

export const en: Dictionary<typeof de> = {
  'json-damaged': 'The JSON file is damaged or incomplete. Export it from the other program again.',
  'eaf-damaged': 'The ELAN file is damaged. Open it in ELAN and save it anew.',
  'eaf-doctype': 'The ELAN file holds a document type declaration, which is not read for safety.',
  'eaf-tiers-dependent': (p) =>
    `${counted(p['count'], 'tier depends', 'tiers depend', n1)} on another and ${p['count'] === 1 ? 'stands' : 'stand'} in the text under ${p['count'] === 1 ? 'its' : 'their'} own name: ${p['tiers'] ?? ''}.`,
  'textgrid-cut': 'The TextGrid breaks off in the middle. Please check the end of the text.',
  'segments-timeless': (p) =>
    `${counted(p['count'], 'segment has', 'segments have', n1)} no time and ${p['count'] === 1 ? 'stands' : 'stand'} at the time of the one before.`,
  'cues-moved': (p) =>
    `${counted(p['count'], 'segment was', 'segments were', n1)} not in the order of time; the text follows the time.`,
  'recording-named': (p) =>
    `The file belongs to the recording “${p['recording'] ?? ''}”. Import it too if it is to be kept with the document.`,
  'f4-times-at-ends': 'The time stamps stand at the ends of paragraphs. They stay there and say when a paragraph ends.',
  'subtitle-lines-left-out': (p) =>
    `${counted(p['count'], 'line belongs', 'lines belong', n1)} to no time and ${p['count'] === 1 ? 'was' : 'were'} left out; the first has the number given.`,
  'subtitle-notes-left-out': (p) =>
    `${counted(p['count'], 'note', 'notes', n1)} of the subtitle file left out (title, remarks, styles).`,
  'subtitle-marks-removed': (p) =>
    `${counted(p['count'], 'mark', 'marks', n1)} removed (italics, colour, place on the screen). The words are unchanged.`,
};
