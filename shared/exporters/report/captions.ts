import type { ExportLanguage } from '../export-request';
import { reportWords } from '../words/report';
import type { Block } from './report';

/** Numbers tables and figures of a report, each kind by itself from 1, in the order they are asked for. */
export function captionLabels(
  language: ExportLanguage,
): (kind: (Block & { kind: 'table' | 'figure' })['kind']) => string {
  const counts = { table: 0, figure: 0 };
  const words = reportWords(language);
  return (kind) => {
    counts[kind] += 1;
    return words[kind](counts[kind]);
  };
}
