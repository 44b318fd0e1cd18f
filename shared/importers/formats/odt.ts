import { decodeLoosely, decodeStrict } from '../../kernel/encoding';
import type { Problem } from '../../kernel/problem';
import { archiveLimits, isBomb, unpack } from '../archive';
import { zipDirectory } from '../zip-directory';
import {
  defineImporter,
  refusedFile,
  type ImportedFile,
  type ImportFile,
  type ImportOptions,
  type Progress,
} from '../define-importer';
import { fileKind } from '../file-kind';
import { importedText } from '../imported-text';
import { normaliseText } from '../normal-text';
import { noteProse } from '../note-prose';
import { emptyStyles, styleReader } from '../odt/odt-styles';
import { odtToText } from '../odt/odt-to-text';
import { readXml } from '../read-xml';

const manifestPart = 'META-INF/manifest.xml';
const parts = ['content.xml', 'styles.xml', manifestPart];

/** XML of one text, unpacked; a string of V8 holds little more than twice as much. */
const limits = { ...archiveLimits, bytes: 256 * 1024 * 1024 };

/** OpenDocument texts (.odt, .ott, and .fodt in one file) of LibreOffice and others; see `odtToText`. */
export const odt = defineImporter({
  id: 'odt',
  extensions: ['odt', 'ott', 'fodt'],
  detect(bytes) {
    if (fileKind(bytes) === 'text') return isFlat(bytes) ? 0.95 : 0;
    if (fileKind(bytes) !== 'zip') return 0;
    const type = unpack(bytes, (name) => name === 'mimetype')?.get('mimetype');
    if (type !== undefined) return /^application\/vnd\.oasis\.opendocument\.text/.test(head(type)) ? 1 : 0;
    const names = zipDirectory(bytes)?.map(({ name }) => name) ?? [];
    return names.includes('content.xml') && names.includes(manifestPart) ? 0.6 : 0;
  },
  read: (file, options, progress) => Promise.resolve(readOdt(file, options, progress)),
});

function readOdt(file: ImportFile, options: ImportOptions, progress: Progress): ImportedFile {
  const refuse = (code: string, place?: string): ImportedFile =>
    refusedFile(file.name, { code, ...(place === undefined ? {} : { place }) });
  const unpacked = fileKind(file.bytes) === 'text' ? new Map([['content.xml', file.bytes]]) : unpackParts(file.bytes);
  if (typeof unpacked === 'string') return refuse(unpacked);
  const manifest = unpacked.get(manifestPart);
  if (manifest !== undefined && decodeLoosely(manifest, 'utf-8').includes(':encryption-data')) {
    return refuse('office-encrypted');
  }
  const content = unpacked.get('content.xml');
  if (content === undefined) return refuse('odt-damaged', 'content.xml');
  progress(0.1);
  const styles = emptyStyles();
  const sheet = unpacked.get('styles.xml');
  const sheetFailure = sheet === undefined ? null : readXml(xmlOf(sheet), styleReader(styles));
  if (sheetFailure?.reason === 'doctype') return refuse('odt-damaged', 'DOCTYPE');
  progress(0.2);
  const read = odtToText(xmlOf(content), styles, (fraction) => progress(0.2 + fraction * 0.7));
  if (read.failure?.reason === 'doctype') return refuse('odt-damaged', 'DOCTYPE');
  if (read.failure !== null) return refuse('odt-damaged', `content.xml:${read.failure.line}`);
  const normal = normaliseText(read.text);
  const problems: Problem[] = noteProse(file.name, {
    ...read.counts,
    headers: styles.headers,
    controls: normal.dropped,
  });
  if (decodeStrict(content, 'utf-8') === null) {
    const count = [...normal.text.matchAll(/\ufffd/g)].length;
    problems.push({ code: 'characters-replaced', severity: 'warning', file: file.name, params: { count } });
  }
  const source = {
    format: 'odt',
    encoding: '',
    lineEnds: 'none',
    attributes: {},
    problems,
    text: normal.text,
  } as const;
  return importedText(source, file, options);
}

function unpackParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | string {
  const entries = zipDirectory(bytes)?.filter(({ name }) => parts.includes(name));
  if (entries === undefined) return 'archive-damaged';
  if (isBomb(entries, limits)) return 'archive-bomb';
  return unpack(bytes, (name) => parts.includes(name)) ?? 'archive-damaged';
}

/** Whether a file is an OpenDocument text in a single XML file. */
function isFlat(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*<\?xml[^<>]*>\s*<office:document\b[^<>]*opendocument\.text/.test(head(bytes.subarray(0, 8192)));
}

function head(bytes: Uint8Array): string {
  return decodeLoosely(bytes, 'utf-8');
}

function xmlOf(bytes: Uint8Array): string {
  return decodeLoosely(bytes, 'utf-8').replace(/^\ufeff/, '');
}
