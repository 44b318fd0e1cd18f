import * as v from 'valibot';
import { decodeStrict } from '../../kernel/encoding';
import type { DocumentId, RevisionId } from '../../kernel/ids';
import { isMediaFolder } from '../../kernel/media-folder';
import type { Problem } from '../../kernel/problem';
import { fail, ok, type Result } from '../../kernel/result';
import { compareCodings, type Coding } from '../../project/coding';
import { upgradedRecord } from '../../project/older-records';
import { withPlaces } from '../../project/older-revision';
import type { FileRecord } from '../../project/file-record';
import { fileBeside, type FileBeside } from '../../project/files-beside';
import { emptyProject, recordSchemas, type Project } from '../../project/project';
import {
  extensionCollections,
  extensionFormat,
  projectFileEntries,
  type ExtensionBeside,
  type ExtensionCollection,
} from '../../project/project-file';
import { mendedReferences, type CheckedRecords } from './mended-references';
import type { ReadProject } from './reading';

const extensionSchema = v.object({
  format: v.literal(extensionFormat.format),
  version: v.number(),
  records: v.record(v.string(), v.array(v.unknown())),
  texts: v.array(v.object({ id: v.string(), text: v.string() })),
  beside: v.optional(v.object({ folder: v.pipe(v.string(), v.check(isMediaFolder)), files: v.array(v.string()) })),
});

/** Collections that are maps by id. */
const heldCollections = extensionCollections.filter((name) => name !== 'info' && name !== 'codings');

type Entries = ReadonlyMap<string, Uint8Array>;

/**
 * The project exactly as it was written, out of its extension and the words beside it.
 *
 * A record that is not whole makes the file unreadable: half a project must not pass for a whole one. A coding whose
 * quote is not what stands at its place is left out and named, because a wrong quotation is worse than none; references
 * to records that are gone are mended and counted (`mendedReferences`).
 */
export function readExtension(json: string, entries: Entries, file: string): Result<ReadProject, Problem> {
  const refuse = (code: string, place: string): Result<never, Problem> =>
    fail({ code, severity: 'error', file, place });
  const parsed = v.safeParse(extensionSchema, parseJson(json));
  if (!parsed.success) return refuse('project-damaged', projectFileEntries.extension);
  if (parsed.output.version > extensionFormat.version) return refuse('project-newer', `${parsed.output.version}`);
  const whole = checkRecords(parsed.output.records);
  if (typeof whole === 'string') return refuse('project-damaged', whole);
  const { records: checked, count } = mendedReferences(whole);
  const [info] = checked.info;
  if (info === undefined) return refuse('project-damaged', 'info');

  const own = new Map(parsed.output.texts.map(({ id, text }) => [id, text]));
  const texts = new Map<RevisionId, string>();
  const current = new Set(checked.documents.map((document) => document.revisionId));
  for (const revision of checked.revisions) {
    const entry = current.has(revision.id)
      ? projectFileEntries.source(revision.documentId)
      : projectFileEntries.revision(revision.id);
    const bytes = entries.get(entry);
    const text = own.get(revision.id) ?? (bytes === undefined ? null : decodeStrict(bytes, 'utf-8'));
    if (text === null || text.length !== revision.length) return refuse('project-damaged', entry);
    texts.set(revision.id, text);
  }
  const owners = new Map(checked.revisions.map(({ id, documentId }) => [id, documentId]));
  const wordless = checked.documents.find(({ id, revisionId }) => owners.get(revisionId) !== id);
  if (wordless !== undefined) return refuse('project-damaged', projectFileEntries.source(wordless.id));
  const revisions = checked.revisions.map((revision) => withPlaces(revision, texts.get(revision.id) ?? ''));
  const { codings, problems } = checkQuotes(checked, texts, file);
  const project: Project = {
    ...emptyProject(info),
    ...Object.fromEntries(heldCollections.map((name) => [name, byId<{ readonly id: string }>(checked[name])])),
    revisions: byId(revisions),
    codings,
  };
  const kept = keptBytes(checked.files, entries, { file, beside: parsed.output.beside });
  const lost: Problem = { code: 'references-lost', severity: 'warning', file, params: { count } };
  const read = { project, texts, problems: [...(count > 0 ? [lost] : []), ...problems, ...kept.problems] };
  const outside = kept.outside.length === 0 ? {} : { outside: kept.outside };
  return ok(checked.files.length === 0 ? read : { ...read, files: kept.files, ...outside });
}

/**
 * The bytes of kept files, from where the standard has a place for them or by their hash, and which of them lie beside the
 * archive; what is gone is named.
 */
function keptBytes(
  records: readonly FileRecord[],
  entries: Entries,
  { file, beside }: { readonly file: string; readonly beside: ExtensionBeside | undefined },
): Required<Pick<ReadProject, 'files' | 'outside' | 'problems'>> {
  const [outside, isOutside]: [FileBeside[], Set<string>] = [[], new Set(beside?.files)];
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const record of records) {
    const { sha256, size, name } = record;
    const bytes = [projectFileEntries.otherFile(sha256), projectFileEntries.file(record)]
      .map((entry) => entries.get(entry))
      .find((found) => found?.length === size);
    if (bytes !== undefined) files.set(sha256, bytes);
    else if (beside !== undefined && isOutside.has(record.id)) outside.push(fileBeside(record, beside.folder));
    else problems.push({ code: 'project-file-lost', severity: 'warning', file, place: record.id, params: { name } });
  }
  return { files, outside, problems };
}

/**
 * The records, or the place of the first that is not whole: `codings[12].start`.
 *
 * Records are checked and taken as they are, because the checker's own copies lack attributes with names such as
 * "constructor".
 */
function checkRecords(records: Readonly<Record<string, readonly unknown[]>>): CheckedRecords | string {
  const checked: Partial<Record<ExtensionCollection, readonly unknown[]>> = {};
  for (const name of extensionCollections) {
    const schema: v.GenericSchema = recordSchemas[name];
    const items = (records[name] ?? []).map((record) => upgradedRecord(name, record));
    const ids = new Set<unknown>();
    for (const [index, item] of items.entries()) {
      const result = v.safeParse(schema, item);
      if (!result.success) return `${name}[${index}].${v.getDotPath(result.issues[0]) ?? ''}`;
      const { id } = item as { readonly id: string };
      if (ids.has(id)) return `${name}[${index}].id`;
      ids.add(id);
    }
    checked[name] = items;
  }
  return checked as CheckedRecords;
}

function checkQuotes(
  { codings, documents, codes }: CheckedRecords,
  texts: ReadonlyMap<RevisionId, string>,
  file: string,
): { readonly codings: ReadonlyMap<DocumentId, readonly Coding[]>; readonly problems: readonly Problem[] } {
  const textOf = new Map(documents.map((document) => [document.id, texts.get(document.revisionId)]));
  const known = new Set(codes.map((code) => code.id));
  const sound = new Map<DocumentId, Coding[]>();
  const problems: Problem[] = [];
  for (const coding of codings) {
    const isSound =
      known.has(coding.codeId) && textOf.get(coding.documentId)?.slice(coding.start, coding.end) === coding.quote;
    if (!isSound) {
      const params = { quote: coding.quote.slice(0, 80) };
      problems.push({ code: 'coding-misquoted', severity: 'warning', file, place: coding.id, params });
      continue;
    }
    const list = sound.get(coding.documentId);
    if (list === undefined) sound.set(coding.documentId, [coding]);
    else list.push(coding);
  }
  for (const list of sound.values()) list.sort(compareCodings);
  return { codings: sound, problems };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}
