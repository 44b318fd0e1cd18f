import type { ExportFormat } from '../export-request';
import { inBoth } from './in-both';

/** What each format is called. */
export const kindWords = inBoth<{ readonly [Format in ExportFormat]: string }>(
  {
    matrix: 'Ergebnismatrix',
    codings: 'Tabelle der Codierungen',
    counts: 'Zähltabelle',
    'code-sheet': 'Codeblatt zur Zähltabelle',
    codebook: 'Codierleitfaden',
    document: 'Dokumente mit Codierungen',
    subtitles: 'Untertitel der Codierungen',
    quotations: 'Zitate nach Codes',
    'o-tones': 'O-Töne',
    sample: 'Stichprobe',
    frequencies: 'Häufigkeiten',
    'method-appendix': 'Methodenanhang',
    charts: 'Diagramm mit Zahlen',
    'result-documentation': 'Ergebnisdokumentation',
    history: 'Verlauf (Audit-Trail)',
    archive: 'Archivpaket',
    project: 'Projektdatei',
  },
  {
    matrix: 'Results matrix',
    codings: 'Table of codings',
    counts: 'Counts',
    'code-sheet': 'Code sheet of the counts',
    codebook: 'Coding guide',
    document: 'Documents with codings',
    subtitles: 'Subtitles of the codings',
    quotations: 'Quotations by code',
    'o-tones': 'O-tones',
    sample: 'Sample',
    frequencies: 'Frequencies',
    'method-appendix': 'Method appendix',
    charts: 'Chart with numbers',
    'result-documentation': 'Result documentation',
    history: 'History (audit trail)',
    archive: 'Archive pack',
    project: 'Project file',
  },
);
