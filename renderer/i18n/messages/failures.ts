import type { Dictionary } from '../dictionary';

/** A sentence for each expected failure of a request, by its code. */
export const de = {
  'journal-in-use': 'Das Projekt ist schon in einem anderen Fenster offen. Schließen Sie es dort.',
  'journal-damaged': 'Das Sicherungsprotokoll des Projekts ist beschädigt. Was davor steht, ist sicher.',
  'journal-newer':
    'Das Projekt wurde mit einer neueren Fassung von Wortlaut bearbeitet. Bitte aktualisieren Sie das Programm.',
  'journal-sequence': 'Fenster und Sicherungsprotokoll sind uneins. Schließen Sie das Projekt und öffnen Sie es neu.',
  'journal-not-open': 'Das Sicherungsprotokoll ist nicht offen. Schließen Sie das Projekt und öffnen Sie es neu.',
  'journal-entry-too-large':
    'Die Änderung ist zu groß, um auf einmal gespeichert zu werden. Lesen Sie die Dateien in kleineren Gruppen ein.',
  'project-not-found': 'Das Projekt liegt nicht mehr auf diesem Rechner.',
  'project-exists': 'Ein Projekt mit dieser Kennung liegt schon auf diesem Rechner.',
  'disk-full': 'Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut.',
  'no-permission': 'Wortlaut darf dort nicht schreiben. Wählen Sie einen anderen Ort.',
  'file-not-found': 'Die Datei wurde nicht gefunden.',
  'file-too-large': 'Die Datei ist zu groß, um auf einmal gelesen zu werden.',
  'file-error': 'Der Datenträger meldet einen Fehler.',
  'kept-mismatch': 'Die Datei hat sich geändert, während sie gelesen wurde. Lesen Sie sie noch einmal ein.',
  'kept-damaged': 'Die aufbewahrte Datei ist beschädigt. Texte und Codierungen sind davon nicht betroffen.',
  'storage-unavailable':
    'Der Browser stellt keinen Speicher bereit. In einem privaten Fenster kann Wortlaut nichts aufbewahren.',
  'engine-failed':
    'Die Seiten ließen sich nicht setzen; dem Rechner ging wohl der Speicher aus. Speichern Sie den Bericht als HTML oder DOCX.',
  'engine-timeout': 'Das Setzen der Seiten dauerte zu lange. Speichern Sie den Bericht als HTML oder DOCX.',
  'picture-too-large': 'Das Bild wäre in Druckauflösung zu groß. Speichern Sie das Diagramm als SVG.',
  'request-invalid': 'Ein innerer Fehler: Eine Anfrage war unvollständig.',
  'reply-invalid': 'Ein innerer Fehler: Eine Antwort war unvollständig.',
  unexpected: 'Ein unerwarteter Fehler ist aufgetreten.',
};

export const en: Dictionary<typeof de> = {
  'journal-in-use': 'The project is already open in another window. Close it there.',
  'journal-damaged': 'The journal of the project is damaged. What stands before the damage is safe.',
  'journal-newer': 'The project was edited with a newer version of Wortlaut. Please update the app.',
  'journal-sequence': 'Window and journal do not agree. Close the project and open it again.',
  'journal-not-open': 'The journal is not open. Close the project and open it again.',
  'journal-entry-too-large': 'The change is too large to be saved at once. Import the files in smaller groups.',
  'project-not-found': 'The project is no longer on this computer.',
  'project-exists': 'A project with this id is already on this computer.',
  'disk-full': 'The disk is full. Make room and try again.',
  'no-permission': 'Wortlaut may not write there. Choose another place.',
  'file-not-found': 'The file was not found.',
  'file-too-large': 'The file is too large to be read at once.',
  'file-error': 'The disk reports an error.',
  'kept-mismatch': 'The file changed while it was read. Import it again.',
  'kept-damaged': 'The kept file is damaged. Texts and codings are not affected.',
  'storage-unavailable': 'The browser offers no storage. In a private window Wortlaut cannot keep anything.',
  'engine-failed':
    'The pages could not be set; the computer may have run out of memory. Save the report as HTML or DOCX.',
  'engine-timeout': 'Setting the pages took too long. Save the report as HTML or DOCX.',
  'picture-too-large': 'The picture would be too large at the density of print. Save the chart as SVG.',
  'request-invalid': 'An internal error: a request was incomplete.',
  'reply-invalid': 'An internal error: an answer was incomplete.',
  unexpected: 'An unexpected error has occurred.',
};
