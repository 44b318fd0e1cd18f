import { isContainer } from './containers';
import { qdc } from './code-lists/formats/qdc';
import type { ImportFile } from './define-importer';
import { projectReaderFor } from './project-readers';

/** What a file among others is to be treated as. */
export type Recognised =
  | { readonly kind: 'container' }
  /** A whole project; `format` is the id of its reader. */
  | { readonly kind: 'project'; readonly format: string }
  /** A list of codes that can be nothing else. */
  | { readonly kind: 'codes' }
  /** Whatever an importer reads, or nobody does. */
  | { readonly kind: 'texts' };

/** Bytes of the beginning that tell a code book. */
const beginning = 4096;

/** Tells by content what a file is, before it is read: an archive of files, a project, a list of codes, or a text. */
export function recogniseFile(file: ImportFile): Recognised {
  const { bytes } = file;
  const reader = projectReaderFor(file);
  if (reader !== null) return { kind: 'project', format: reader.id };
  if (isContainer(bytes)) return { kind: 'container' };
  const start = String.fromCharCode(...bytes.subarray(0, beginning));
  return qdc.detect(start.replaceAll('\0', '')) > 0 && /^[^<]{0,4}</.test(start)
    ? { kind: 'codes' }
    : { kind: 'texts' };
}
