import { inBoth } from './in-both';

/** Words that the writers of reports add. */
export const reportWords = inBoth(
  {
    skip: 'Zum Inhalt springen',
    contents: 'Inhalt',
    about: 'Zu diesem Dokument',
    table: (number: number) => `Tabelle ${number}`,
    figure: (number: number) => `Abbildung ${number}`,
    page: 'Seite',
    noPicture: 'Die Abbildung konnte hier nicht gezeichnet werden; ihre Zahlen stehen in der Tabelle daneben.',
    html: 'HTML-Seite in einer Datei, ohne Skripte und ohne Verbindung nach außen, UTF-8',
    docx: 'Word-Dokument (DOCX, Office Open XML), A4',
    odt: 'Text im OpenDocument-Format (ODT, ODF 1.3), A4',
    txt: 'Reiner Text, UTF-8, Zeilenende LF',
    pdf: 'PDF, A4',
    svg: 'Zeichnung (SVG), frei vergrößerbar',
    png: 'Bild (PNG)',
  },
  {
    skip: 'Skip to content',
    contents: 'Contents',
    about: 'About this document',
    table: (number) => `Table ${number}`,
    figure: (number) => `Figure ${number}`,
    page: 'Page',
    noPicture: 'The figure could not be drawn here; its numbers stand in the table beside it.',
    html: 'HTML page in one file, without scripts and without any connection, UTF-8',
    docx: 'Word document (DOCX, Office Open XML), A4',
    odt: 'Text in the OpenDocument format (ODT, ODF 1.3), A4',
    txt: 'Plain text, UTF-8, line ends LF',
    pdf: 'PDF, A4',
    svg: 'Drawing (SVG), of any size without loss',
    png: 'Picture (PNG)',
  },
);
