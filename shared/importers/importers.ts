import { zipDirectory } from './zip-directory';
import {
  refusedFile,
  type ImportedFile,
  type Importer,
  type ImportFile,
  type ImportOptions,
  type Progress,
} from './define-importer';
import { fileKind, type FileKind } from './file-kind';
import { extensionOf } from './file-name';
import { csv } from './formats/csv';
import { docx } from './formats/docx';
import { eaf } from './formats/eaf';
import { f4 } from './formats/f4';
import { html } from './formats/html';
import { md } from './formats/md';
import { media } from './formats/media';
import { noscribe } from './formats/noscribe';
import { odt } from './formats/odt';
import { otr } from './formats/otr';
import { pdf } from './formats/pdf';
import { rtf } from './formats/rtf';
import { srt } from './formats/srt';
import { textgrid } from './formats/textgrid';
import { txt } from './formats/txt';
import { vtt } from './formats/vtt';
import { whisper } from './formats/whisper';
import { xlsx } from './formats/xlsx';

/** Every format that can be brought in as documents. A new one is a file in `formats/`, a line here and its fixtures. */
export const importers: readonly Importer[] = [
  csv,
  docx,
  eaf,
  f4,
  html,
  md,
  media,
  noscribe,
  odt,
  otr,
  pdf,
  rtf,
  srt,
  textgrid,
  txt,
  vtt,
  whisper,
  xlsx,
];

/** The importer that knows these bytes best, or null. Told by content: a `.txt` that is a Word file is one. */
export function importerFor({ name, bytes }: ImportFile): Importer | null {
  let best: Importer | null = null;
  let most = 0;
  for (const importer of importers) {
    const score = importer.detect(bytes, name);
    if (score > most) [best, most] = [importer, score];
  }
  return best;
}

/** Reads a file with the importer that knows it; whatever goes wrong is a problem that names the file. */
export async function importFile(
  file: ImportFile,
  options: ImportOptions,
  progress: Progress = () => undefined,
): Promise<ImportedFile> {
  const importer = importerFor(file);
  if (importer === null) return refusedFile(file.name, { code: refusalCode(file.bytes) });
  const imported = await readWithin(importer, { file, options, progress });
  const extension = extensionOf(file.name);
  const isMisnamed =
    imported.documents.length > 0 && importers.some(({ extensions }) => extensions.includes(extension));
  if (!isMisnamed || importer.extensions.includes(extension)) return imported;
  const params = { extension, format: importer.id };
  const note = { code: 'extension-differs', severity: 'note', file: file.name, params } as const;
  return { ...imported, problems: [note, ...imported.problems] };
}

/** An engine says with a `RangeError` that a string, a list or the stack cannot grow any further: the file is to blame. */
async function readWithin(
  importer: Importer,
  { file, options, progress }: { file: ImportFile; options: ImportOptions; progress: Progress },
): Promise<ImportedFile> {
  try {
    return await importer.read(file, options, progress);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refusedFile(file.name, { code: 'file-overgrown' });
  }
}

const refusals: Readonly<Record<FileKind, string>> = {
  empty: 'file-empty',
  text: 'not-text',
  zip: 'archive-unknown',
  'word-old': 'word-old',
  'excel-old': 'excel-old',
  'office-encrypted': 'office-encrypted',
  pdf: 'not-text',
  rtf: 'not-text',
  media: 'media-not-read',
  database: 'not-text',
  binary: 'not-text',
};

/** Why no importer takes the file, as closely as its content tells. */
function refusalCode(bytes: Uint8Array): string {
  const kind = fileKind(bytes);
  if (kind !== 'zip') return refusals[kind];
  const entries = zipDirectory(bytes);
  if (entries === null) return 'archive-damaged';
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^[^/]+\.qde$/i)) return 'project-file';
  return has(/^(?:word\/|\[Content_Types\]\.xml$)/) ? 'docx-without-text' : 'archive-unknown';
}
