import { exportFormats, type ExportFormat } from '../../../shared/exporters/export-request';
import type { Messages } from '../../i18n/messages';

type GroupId = keyof Messages['report']['groups'];

/** What is handed in, what it is made of, and what is kept, in the order of the list. */
const order: readonly (readonly [GroupId, readonly (keyof Messages['report']['names'])[]])[] = [
  ['matrix', ['matrix']],
  ['reports', ['result-documentation', 'codebook', 'document', 'quotations', 'o-tones', 'method-appendix']],
  ['tables', ['codings', 'counts', 'code-sheet', 'sample', 'frequencies', 'subtitles']],
  ['charts', ['charts']],
  ['archive', ['project', 'archive', 'history']],
];

/** A heading of the list with what stands below it. */
export type FormatGroup = { readonly id: GroupId; readonly formats: readonly ExportFormat[] };

/** The formats that there are, in groups. */
export const formatGroups: readonly FormatGroup[] = order
  .map(([id, names]) => ({ id, formats: names.flatMap((name) => exportFormats.filter((known) => known === name)) }))
  .filter(({ formats }) => formats.length > 0);

/** The formats one below the other, as the arrow keys go through them. */
export const listedFormats: readonly ExportFormat[] = formatGroups.flatMap(({ formats }) => formats);
