import type { CaseId, DocumentId, EventId, SpeakerId } from '../kernel/ids';
import type { Project } from './project';

/** Parts of a project that a column of a matrix may stand for. */
type Named = Pick<Project, 'events' | 'documents' | 'speakers' | 'cases'>;

/** What the id of a column begins with that stands for a value of an attribute; the value follows. */
export const valuePrefix = 'value:';

/**
 * What a column of a matrix is called, by its id: title of the event, name of the document or case, label of the speaker,
 * the value of an attribute.
 *
 * Empty when what it stands for is gone, and for the column of all that has none. As the team knows it, not fit for export.
 */
export function columnName({ events, documents, speakers, cases }: Named, columnId: string): string {
  return (
    events.get(columnId as EventId)?.title ??
    documents.get(columnId as DocumentId)?.name ??
    speakers.get(columnId as SpeakerId)?.label ??
    cases.get(columnId as CaseId)?.name ??
    (columnId.startsWith(valuePrefix) ? columnId.slice(valuePrefix.length) : '')
  );
}
