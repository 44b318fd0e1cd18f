import * as v from 'valibot';
import { idSchema, timestampSchema } from './schema';

/** Fields that a section of any kind has. */
const common = {
  /** Empty for the usual heading of its kind, in the language of the report. */
  heading: v.string(),
  /** Whether it is printed. */
  isOn: v.boolean(),
  /** Printed under the heading, before what comes from the project; parts are parted by an empty line. */
  text: v.string(),
};

/** One section. Names of attributes in its choices may be empty: then nothing is looked for. */
export const reportSectionSchema = v.variant('kind', [
  /** Goals and format of the event, theses included. */
  v.object({ kind: v.literal('aims'), ...common }),
  /**
   * Who opened the event: documents whose `attribute` is `value`. Who speaks there, the attributes named in `organisation`
   * say, parted by commas, the name first; where the document has none, its speakers do.
   */
  v.object({
    kind: v.literal('impulses'),
    ...common,
    attribute: v.string(),
    value: v.string(),
    organisation: v.string(),
  }),
  /** A list: passages of the code and of those below it, or the statements written on them in saved matrices. */
  v.object({
    kind: v.literal('needs'),
    ...common,
    codeId: v.nullable(idSchema<'code'>()),
    items: v.picklist(['passages', 'statements']),
  }),
  /** What was discussed where: documents that have the attribute `table`, in order of its values. */
  v.object({ kind: v.literal('tables'), ...common, table: v.string(), thesis: v.string(), hosts: v.string() }),
  /** O-tones that no section before has shown: the next `count` of them, or with 0 all that are left. */
  v.object({
    kind: v.literal('o-tones'),
    ...common,
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Only those coded with it or with a code below it. */
    codeId: v.nullable(idSchema<'code'>()),
  }),
  v.object({ kind: v.literal('conclusion'), ...common }),
  /** What was found: a saved matrix with the statements in its cells; null for categories by events as they are. */
  v.object({ kind: v.literal('matrix'), ...common, matrixViewId: v.nullable(idSchema<'matrix-view'>()) }),
  /** Whom to thank: of the event and of the project. */
  v.object({ kind: v.literal('credits'), ...common }),
  /** Nothing but its own words. */
  v.object({ kind: v.literal('text'), ...common }),
]);
export type ReportSection = v.InferOutput<typeof reportSectionSchema>;
export type ReportSectionKind = ReportSection['kind'];
/** A section of one kind. */
export type SectionOf<Kind extends ReportSectionKind> = Extract<ReportSection, { readonly kind: Kind }>;

/** How a result documentation is put together: its sections, in the order they are printed. */
export const reportTemplateSchema = v.pipe(
  v.object({
    id: idSchema<'report-template'>(),
    name: v.string(),
    /** Empty for the usual title of the documentation. */
    title: v.string(),
    sections: v.array(reportSectionSchema),
    createdAt: timestampSchema,
  }),
  v.readonly(),
);
export type ReportTemplate = v.InferOutput<typeof reportTemplateSchema>;

/** A section of each kind, with nothing chosen: what is added to a template. */
const plain = { heading: '', isOn: true, text: '' };
const emptySections: { readonly [Kind in ReportSectionKind]: SectionOf<Kind> } = {
  aims: { kind: 'aims', ...plain },
  impulses: {
    kind: 'impulses',
    ...plain,
    attribute: 'Format',
    value: 'Impuls',
    organisation: 'Name, Funktion, Organisation',
  },
  needs: { kind: 'needs', ...plain, codeId: null, items: 'statements' },
  tables: { kind: 'tables', ...plain, table: 'Tisch', thesis: 'These', hosts: 'Gastgeber*innen' },
  'o-tones': { kind: 'o-tones', ...plain, count: 0, codeId: null },
  conclusion: { kind: 'conclusion', ...plain },
  matrix: { kind: 'matrix', ...plain, matrixViewId: null },
  credits: { kind: 'credits', ...plain },
  text: { kind: 'text', ...plain },
};

/** Every kind of section, in the order they are offered. */
export const reportSectionKinds = Object.keys(emptySections) as readonly ReportSectionKind[];

/** Names of attributes that a project in English most likely has. */
const englishNames: { readonly [Kind in ReportSectionKind]?: Partial<SectionOf<Kind>> } = {
  impulses: { value: 'Talk', organisation: 'Name, Role, Organisation' },
  tables: { table: 'Table', thesis: 'Thesis', hosts: 'Hosts' },
};

/** A section with the choices one begins with; names of attributes are guessed in the language of the material. */
export function newSection<Kind extends ReportSectionKind>(kind: Kind, language: 'de' | 'en'): SectionOf<Kind> {
  const section = emptySections[kind];
  return language === 'de' ? section : { ...section, ...englishNames[kind] };
}

/** The documentation as it is made while nobody has saved a template: title, aims, what was said and found, credits. */
export function initialTemplate(language: 'de' | 'en'): Pick<ReportTemplate, 'name' | 'title' | 'sections'> {
  const few = { ...newSection('o-tones', language), count: 1 };
  const of = (kind: ReportSectionKind): ReportSection => newSection(kind, language);
  return {
    name: language === 'de' ? 'Ergebnisdokumentation' : 'Result documentation',
    title: '',
    sections: [
      of('aims'),
      few,
      of('impulses'),
      of('needs'),
      of('tables'),
      of('conclusion'),
      of('o-tones'),
      of('matrix'),
      of('credits'),
    ],
  };
}
