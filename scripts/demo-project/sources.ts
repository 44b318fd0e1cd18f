import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { attributesSchema } from '../../shared/project/schema';
import { matrixViewSchema } from '../../shared/project/matrix-view';
import { reportSectionKinds } from '../../shared/project/report-template';
import { parseSourceDocument, type SourceDocument } from './source-document';

const codeFields = {
  key: v.string(),
  name: v.string(),
  origin: v.picklist(['deductive', 'inductive']),
  definition: v.pipe(v.string(), v.nonEmpty()),
  include: v.pipe(v.string(), v.nonEmpty()),
  exclude: v.pipe(v.string(), v.nonEmpty()),
};

const codesSchema = v.array(
  v.strictObject({ ...codeFields, color: v.string(), codes: v.array(v.strictObject(codeFields)) }),
);

const projectSchema = v.strictObject({
  name: v.string(),
  created: v.string(),
  credits: v.string(),
  coders: v.record(v.string(), v.string()),
  series: v.string(),
  funders: v.string(),
  events: v.array(
    v.strictObject({
      key: v.string(),
      title: v.string(),
      date: v.string(),
      place: v.string(),
      hosts: v.string(),
      imported: v.string(),
    }),
  ),
});

const casesSchema = v.array(
  v.strictObject({ key: v.string(), name: v.string(), attributes: attributesSchema, documents: v.array(v.string()) }),
);

const memosSchema = v.array(
  v.strictObject({ target: v.string(), title: v.string(), date: v.string(), text: v.pipe(v.string(), v.nonEmpty()) }),
);

const viewsSchema = v.array(
  v.strictObject({
    key: v.string(),
    created: v.string(),
    ...v.pick(matrixViewSchema.pipe[0], ['name', 'rows', 'columns', 'cells', 'withSubcodes']).entries,
  }),
);

const summariesSchema = v.array(
  v.strictObject({
    view: v.string(),
    code: v.string(),
    event: v.string(),
    checked: v.string(),
    statements: v.array(v.strictObject({ text: v.string(), evidence: v.pipe(v.array(v.string()), v.nonEmpty()) })),
  }),
);

const keys = { code: v.optional(v.nullable(v.string())), view: v.optional(v.nullable(v.string())) };

const templatesSchema = v.array(
  v.strictObject({
    key: v.string(),
    name: v.string(),
    created: v.string(),
    title: v.string(),
    /** As in the record, but for `code` and `view`, which name things by their keys. */
    sections: v.array(v.looseObject({ kind: v.picklist(reportSectionKinds), ...keys })),
  }),
);

/** Everything the authors of the demo project wrote. */
export type Sources = {
  readonly project: v.InferOutput<typeof projectSchema>;
  readonly codes: v.InferOutput<typeof codesSchema>;
  readonly cases: v.InferOutput<typeof casesSchema>;
  readonly memos: v.InferOutput<typeof memosSchema>;
  readonly views: v.InferOutput<typeof viewsSchema>;
  readonly summaries: v.InferOutput<typeof summariesSchema>;
  readonly templates: v.InferOutput<typeof templatesSchema>;
  /** In the order of their events, then of their file names. */
  readonly documents: readonly SourceDocument[];
};

/** Reads the folder the authors write in. */
export function readSources(folder: string): Sources {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const project = v.parse(projectSchema, json('project.json'));
  return {
    project,
    codes: v.parse(codesSchema, json('codes.json')),
    cases: v.parse(casesSchema, json('cases.json')),
    memos: v.parse(memosSchema, json('memos.json')),
    views: v.parse(viewsSchema, json('views.json')),
    summaries: v.parse(summariesSchema, json('summaries.json')),
    templates: v.parse(templatesSchema, json('templates.json')),
    documents: project.events.flatMap(({ key }) => readDocuments(folder, key)),
  };
}

function readDocuments(folder: string, event: string): SourceDocument[] {
  const files = readdirSync(join(folder, event)).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => {
    const source = readFileSync(join(folder, event, file), 'utf8').replaceAll('\r\n', '\n');
    return parseSourceDocument(`${event}/${file.slice(0, -'.md'.length)}`, source);
  });
}
