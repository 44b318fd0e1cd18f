import * as v from 'valibot';
import { readProblems } from '../imported-schema';
import { codeListFormats, type ImportedCodeList } from './define-code-list';

const listSchema = v.object({
  file: v.string(),
  format: v.nullable(v.picklist(codeListFormats)),
  codes: v.array(
    v.object({
      name: v.string(),
      parent: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
      color: v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))),
      definition: v.string(),
      include: v.string(),
      exclude: v.string(),
      origin: v.nullable(v.picklist(['deductive', 'inductive'])),
      isCategory: v.exactOptional(v.literal(true)),
    }),
  ),
  problems: v.unknown(),
});

/** A list of codes out of a worker; null when it is anything else. */
export function readImportedCodeList(value: unknown): ImportedCodeList | null {
  const parsed = v.safeParse(listSchema, value);
  const problems = parsed.success ? readProblems(parsed.output.problems) : null;
  return parsed.success && problems !== null ? { ...parsed.output, problems } : null;
}
