/** A part of a project with words of its own, as places of findings name it. */
export type PlaceKind =
  | 'project'
  | 'coder'
  | 'event'
  | 'document'
  | 'speaker'
  | 'case'
  | 'code'
  | 'coding'
  | 'attribute'
  | 'memo'
  | 'view'
  | 'cell'
  | 'template';

/** A field of such a part, as places of findings name it. */
export type PlaceField =
  | 'name'
  | 'text'
  | 'title'
  | 'credits'
  | 'reference'
  | 'series'
  | 'place'
  | 'hosts'
  | 'funders'
  | 'label'
  | 'pseudonym'
  | 'role'
  | 'value'
  | 'definition'
  | 'include'
  | 'exclude'
  | 'column'
  | 'filter'
  | 'section';

/** Where in a project: by the names that the team knows, so that one finds it. */
export type FieldPlace = {
  readonly of: PlaceKind;
  /** Empty where it has none. */
  readonly name: string;
  readonly field: PlaceField;
  /** What it belongs to: what a memo is on, the document of a speaker, the bearer of an attribute. */
  readonly on?: { readonly of: PlaceKind; readonly name: string };
};

/** Where in a text: name of the document and number of the paragraph. */
export type TextPlace = { readonly of: 'text'; readonly name: string; readonly paragraph: number };

/** A place that must be looked at before a study is handed on. */
export type Finding = {
  /**
   * A name that was replaced, one that looks like it and was not, a person whose name still stands there, words of a
   * blocked O-tone in the document it was taken from (`source`) or elsewhere, or who of the team worked on it.
   */
  readonly kind: 'replaced' | 'similar' | 'known' | 'source' | 'blocked' | 'team';
  readonly place: FieldPlace | TextPlace;
  readonly found: string;
  /** What stands there now; null where nothing was replaced. */
  readonly by: string | null;
  /** The words around it as they were. */
  readonly context: string;
};

/** What of a project goes into the pack without a project file: texts, table of documents, coding guide, read-me. */
const inTables: ReadonlySet<string> = new Set([
  'project name',
  'project reference',
  'event title',
  'event series',
  'event place',
  'document name',
  'document label',
  'document role',
  'speaker label',
  'speaker pseudonym',
  'speaker role',
  'attribute name',
  'attribute value',
  'code name',
  'code definition',
  'code include',
  'code exclude',
]);

/** Whether a place is in the pack where it has no project file. */
export function isInTables({ place }: Finding): boolean {
  if (place.of === 'text') return true;
  const isOfOther = place.of === 'attribute' && place.on !== undefined && place.on.of !== 'document';
  return !isOfOther && inTables.has(`${place.of} ${place.field}`);
}
