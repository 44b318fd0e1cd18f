import type { ExportFormat } from '../export-request';
import { inBoth } from './in-both';

/** What each format is called. */
export const kindWords = inBoth<{ readonly [Format in ExportFormat]: string }>(
  {
    matrix: 'Ergebnismatrix',
    codings: 'Tabelle der Codierungen',
    codebook: 'Codebuch',
    charts: 'Diagramm mit Zahlen',
    'result-documentation': 'Ergebnisdokumentation',
    history: 'Verlauf (Audit-Trail)',
    project: 'Projektdatei',
  },
  {
    matrix: 'Results matrix',
    codings: 'Table of codings',
    codebook: 'Codebook',
    charts: 'Chart with numbers',
    'result-documentation': 'Result documentation',
    history: 'History (audit trail)',
    project: 'Project file',
  },
);
