import { Bookmark, Ellipsis } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { removeMatrixView } from '../../../shared/commands/remove-matrix-view';
import { saveMatrixView } from '../../../shared/commands/save-matrix-view';
import { sameValue } from '../../../shared/commands/same-value';
import { contentOf, type MatrixView } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixLook, contentOfLook, type MatrixLook } from '../../state/matrix-look';
import { dispatch, undo, useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu-button';
import { TextField } from '../../ui/text-field';
import { toast } from '../../ui/toast';
import { onSaveViewAsked } from './matrix-actions';
import styles from './saved-views.module.css';

/** The ways of looking that were kept under a name, and the one to keep. */
export function SavedViews({ look }: { readonly look: MatrixLook }) {
  const t = useMessages();
  const stored = useProject(({ matrixViews }) => matrixViews);
  const [naming, setNaming] = useState<MatrixView | 'new' | null>(null);
  useEffect(() => onSaveViewAsked(() => setNaming('new')), []);
  const views = [...stored.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const shown = views.find((view) => isSameLook(view, look));
  const remove = (view: MatrixView): void => {
    dispatch(removeMatrixView, { viewId: view.id });
    toast({ text: t.matrix.viewRemoved(view.name), undo: () => void undo() });
  };
  return (
    <div className={styles.views}>
      {views.length > 0 && (
        <ul className={styles.list} aria-label={t.matrix.views}>
          {views.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                className={styles.view}
                aria-current={view === shown}
                title={t.matrix.showView(view.name)}
                onClick={() => changeMatrixLook(contentOf(view))}
              >
                {view.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {naming !== null ? (
        <NameField
          initial={naming === 'new' ? '' : naming.name}
          onDone={(name) => {
            if (name !== '') keep(name, naming === 'new' ? null : naming, look);
            setNaming(null);
          }}
        />
      ) : shown === undefined ? (
        <Button variant="quiet" icon={<Bookmark aria-hidden />} onPress={() => setNaming('new')}>
          {t.matrix.saveView}
        </Button>
      ) : (
        <MenuButton
          label={t.matrix.viewActions(shown.name)}
          icon={<Ellipsis aria-hidden />}
          items={[
            { id: 'rename', label: t.matrix.renameView, onAction: () => setNaming(shown) },
            { id: 'remove', label: t.matrix.removeView, danger: true, onAction: () => remove(shown) },
          ]}
        />
      )}
    </div>
  );
}

type NameFieldProps = { readonly initial: string; readonly onDone: (name: string) => void };

function NameField({ initial, onDone }: NameFieldProps) {
  const t = useMessages();
  const [name, setName] = useState(initial);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone(event.key === 'Enter' ? name.trim() : '');
  };
  return (
    <div className={styles.name} title={t.matrix.saveViewHint}>
      <TextField
        label={t.matrix.viewName}
        hideLabel
        placeholder={t.matrix.viewName}
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={onKeyDown}
        onBlur={() => onDone('')}
      />
    </div>
  );
}

function keep(name: string, view: MatrixView | null, look: MatrixLook): void {
  const content = view === null ? contentOfLook(look) : contentOf(view);
  dispatch(saveMatrixView, { view: { ...content, id: view?.id, name } });
}

function isSameLook(view: MatrixView, look: MatrixLook): boolean {
  return sameValue(contentOf(view), contentOfLook(look));
}
