import { inBoth } from './in-both';

/** Words of workbooks. */
export const xlsxWords = inBoth(
  {
    file: (rows: number, columns: number) =>
      `Excel-Arbeitsmappe (XLSX, Office Open XML); ${rows} Zeilen unter der Kopfzeile, ${columns} Spalten; Text steht als Text, auch mit = am Anfang`,
    about: 'Angaben',
    continued: 'Fortsetzungen',
    continuedHeads: ['Zelle', 'Zeile', 'Spalte', 'Teil', 'von', 'Text'],
    continues: (sheet: string, row: number) => `\n[… geht weiter im Blatt „${sheet}“, ab Zeile ${row}]`,
  },
  {
    file: (rows, columns) =>
      `Excel workbook (XLSX, Office Open XML); ${rows} rows below the header, ${columns} columns; text is text, with a leading = too`,
    about: 'About',
    continued: 'Continued',
    continuedHeads: ['Cell', 'Row', 'Column', 'Part', 'of', 'Text'],
    continues: (sheet, row) => `\n[… continued in the sheet “${sheet}”, from row ${row}]`,
  },
);
