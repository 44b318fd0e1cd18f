import type { CodingId, RevisionId } from '../../kernel/ids';
import type { Project } from '../../project/project';
import type { Span } from '../../text/span';
import type { FieldCleaner } from './field-cleaner';
import type { FieldPlace } from './findings';

/** The new words of a text, and where a passage of the old ones lies in them; null where nothing is left of it. */
export type MovedText = { readonly text: string; readonly spanOf: (span: Span) => Span | null };

/** What a record is cleaned with. */
export type Cleaning = {
  readonly texts: ReadonlyMap<RevisionId, MovedText>;
  readonly project: Project;
  readonly cleaner: FieldCleaner;
  /** What attributes are called now. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Words of every coding that is kept. */
  readonly quotes: ReadonlyMap<CodingId, string>;
  /** Whether a document, speaker or case is left out. */
  readonly isGone: (id: string) => boolean;
};

/** What a column stands for; a value may be a name. */
export function cleanColumn(id: string, place: FieldPlace, { project, cleaner }: Cleaning): string {
  const { events, documents, speakers, cases } = project;
  return [events, documents, speakers, cases].some((records) => records.has(id as never))
    ? id
    : cleaner.clean(id, place);
}
