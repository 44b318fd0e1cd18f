import type { RevisionId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Exporter } from './define-exporter';

/** The revisions whose words a format is made of; of quotations the codings carry their own. */
export function wantedTexts(
  words: Exporter['words'],
  { documents, revisions }: Pick<Project, 'documents' | 'revisions'>,
): readonly RevisionId[] {
  if (words === 'none') return [];
  if (words === 'all') return [...revisions.keys()];
  const wanted = [...documents.values()].filter(({ quotation }) => words === 'current' || quotation !== null);
  return wanted.map(({ revisionId }) => revisionId);
}
