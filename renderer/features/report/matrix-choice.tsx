import { useMemo } from 'react';
import type { MatrixViewId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { go } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import styles from './options-pane.module.css';

/** No saved view: no id looks like this. */
const now = 'now';

type MatrixChoiceProps = {
  readonly viewId: MatrixViewId | null;
  readonly onChange: (viewId: MatrixViewId | null) => void;
};

/** Which matrix is meant: the one that was shown last, or one that was kept under a name. */
export function MatrixChoice({ viewId, onChange }: MatrixChoiceProps) {
  const t = useMessages();
  const stored = useProject(({ matrixViews }) => matrixViews);
  const views = useMemo(() => [...stored.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)), [stored]);
  return (
    <div className={styles.field}>
      <div className={styles.wide}>
        <Select<string>
          label={t.report.view}
          value={viewId ?? now}
          options={[{ id: now, label: t.report.viewNow }, ...views.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => onChange(views.find((view) => view.id === id)?.id ?? null)}
        />
      </div>
      <Button variant="quiet" onPress={() => go({ view: 'matrix' })}>
        {t.report.toMatrix}
      </Button>
    </div>
  );
}
