import type { Project } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook, type MatrixLook } from '../../state/matrix-look';
import { go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { Sheet } from './sheet';

/** Why there is no matrix to show. */
export type EmptyReason = 'no-codes' | 'no-categories' | 'no-codings' | 'no-columns';

/** The first thing that is missing; null when there is something to see. */
export function emptyReason(
  project: Pick<Project, 'codes' | 'codings'>,
  { look, sheet }: { readonly look: MatrixLook; readonly sheet: Pick<Sheet, 'rows' | 'columns'> },
): EmptyReason | null {
  if (project.codes.size === 0) return 'no-codes';
  if (project.codings.size === 0) return 'no-codings';
  if (look.rows === 'categories' && sheet.rows.length === 0) return 'no-categories';
  return sheet.columns.length === 0 ? 'no-columns' : null;
}

/** Says what is missing, and what to do. */
export function MatrixEmpty({ reason, look }: { readonly reason: EmptyReason; readonly look: MatrixLook }) {
  const t = useMessages();
  switch (reason) {
    case 'no-codes':
      return <EmptyState {...t.matrix.noCodes} />;
    case 'no-codings':
      return (
        <EmptyState title={t.matrix.noCodings.title} text={t.matrix.noCodings.text}>
          <Button variant="primary" onPress={() => go({ view: 'material', documentId: null })}>
            {t.matrix.noCodings.action}
          </Button>
        </EmptyState>
      );
    case 'no-categories':
      return (
        <EmptyState title={t.matrix.noCategories.title} text={t.matrix.noCategories.text}>
          <Button onPress={() => changeMatrixLook({ rows: 'codes' })}>{t.matrix.noCategories.action}</Button>
        </EmptyState>
      );
    case 'no-columns':
      return (
        <EmptyState {...t.matrix.noColumns[look.columns]}>
          {look.columns !== 'documents' && (
            <Button onPress={() => changeMatrixLook({ columns: 'documents' })}>{t.matrix.noColumns.action}</Button>
          )}
        </EmptyState>
      );
  }
}
