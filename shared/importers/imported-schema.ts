import * as v from 'valibot';
import type { Problem } from '../kernel/problem';
import { documentKinds } from '../project/document';
import { placesEntries } from '../project/revision';
import { attributesSchema, offsetSchema } from '../project/schema';
import type { ImportedFile } from './define-importer';

const problemSchema = v.object({
  code: v.string(),
  severity: v.picklist(['error', 'warning', 'note']),
  file: v.string(),
  place: v.exactOptional(v.string()),
  params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
});

const problemsSchema = v.array(problemSchema);

const importedFileSchema = v.object({
  file: v.string(),
  documents: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(documentKinds),
      text: v.string(),
      turns: v.array(v.object({ start: offsetSchema, wordsStart: offsetSchema, label: v.nullable(v.string()) })),
      attributes: attributesSchema,
      origin: v.object({ file: v.string(), sha256: v.string(), encoding: v.string() }),
      places: v.exactOptional(v.object(placesEntries)),
    }),
  ),
  problems: problemsSchema,
  reading: v.nullable(
    v.object({
      format: v.string(),
      encoding: v.string(),
      lineEnds: v.picklist(['lf', 'crlf', 'cr', 'mixed', 'none']),
      paragraphs: v.number(),
      turns: v.number(),
      speakers: v.array(v.string()),
      characters: v.number(),
    }),
  ),
  tables: v.exactOptional(
    v.array(v.object({ name: v.string(), columns: v.array(v.string()), rows: v.array(v.array(v.string())) })),
  ),
  media: v.exactOptional(v.object({ mediaType: v.string() })),
});

/** What an importer returned, on its way from a worker to the page; null when it is anything else. */
export function readImportedFile(value: unknown): ImportedFile | null {
  const parsed = v.safeParse(importedFileSchema, value);
  return parsed.success ? parsed.output : null;
}

/** A list of problems out of a worker; null when it is anything else. */
export function readProblems(value: unknown): readonly Problem[] | null {
  const parsed = v.safeParse(problemsSchema, value);
  return parsed.success ? parsed.output : null;
}
