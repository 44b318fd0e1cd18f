import { Ellipsis, Pencil } from 'lucide-react';
import type { Memo } from '../../../shared/project/memo';
import { updateMemo } from '../../../shared/commands/update-memo';
import { localeTags, useLocale, useMessages } from '../../i18n/use-messages';
import { useDraft } from '../../state/drafts';
import { currentProject, dispatch } from '../../state/project-store';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu-button';
import type { MenuEntry } from '../../ui/menu-list';
import { TextField } from '../../ui/text-field';
import { MemoEditor } from './memo-editor';
import type { MemoEntry } from './memo-entries';
import { MemoText } from './memo-text';
import styles from './memos-view.module.css';

type MemoCardProps = {
  readonly entry: MemoEntry;
  readonly index: number;
  /** Whether Tab reaches this one. */
  readonly isActive: boolean;
  readonly isEdited: boolean;
  readonly menu: readonly MenuEntry[];
  readonly onEdit: () => void;
  readonly onDone: () => void;
};

/** A memo in the list: to read with its links, or to edit in place. */
export function MemoCard({ entry, index, isActive, isEdited, menu, onEdit, onDone }: MemoCardProps) {
  const t = useMessages();
  const locale = useLocale();
  const { memo, about } = entry;
  const day = (at: string): string =>
    new Date(at).toLocaleDateString(localeTags[locale], { day: '2-digit', month: '2-digit', year: 'numeric' });
  const title = memo.title || t.memos.untitled;
  return (
    <article className={styles.card}>
      <header className={styles.cardHead}>
        <h2
          className={memo.title === '' ? styles.untitled : styles.cardTitle}
          tabIndex={isActive ? 0 : -1}
          data-roving={index}
          data-memo={memo.id}
        >
          {title}
        </h2>
        {!isEdited && (
          <Button
            variant="quiet"
            icon={<Pencil aria-hidden />}
            aria-label={`${t.memos.edit}: ${title}`}
            onPress={onEdit}
          >
            {t.memos.edit}
          </Button>
        )}
        <MenuButton label={`${t.memos.ofThis} ${title}`} icon={<Ellipsis aria-hidden />} items={menu} />
      </header>
      <p className={styles.about}>
        {t.memos.on(t.memos.kinds[memo.target.type], about)}
        <span className={styles.dates}>
          {[t.memos.created(day(memo.createdAt)), t.memos.changed(day(memo.updatedAt))].join(' · ')}
        </span>
      </p>
      {isEdited ? (
        <MemoForm memo={memo} onDone={onDone} />
      ) : memo.text === '' ? (
        <p className={styles.about}>{t.memos.emptyText}</p>
      ) : (
        <div className={styles.reading}>
          <MemoText text={memo.text} />
        </div>
      )}
    </article>
  );
}

function MemoForm({ memo, onDone }: { readonly memo: Memo; readonly onDone: () => void }) {
  const t = useMessages();
  const write = (part: Partial<Pick<Memo, 'title' | 'text'>>): void => {
    const now = currentProject().memos.get(memo.id);
    // A field may be left after the memo was removed.
    if (now !== undefined) dispatch(updateMemo, { memoId: memo.id, title: now.title, text: now.text, ...part });
  };
  const title = useDraft(memo.title, (written) => write({ title: written }));
  const text = useDraft(memo.text, (written) => write({ text: written }));
  const done = (): void => {
    title.save();
    text.save();
    onDone();
  };
  return (
    <div
      className={styles.form}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone) return;
        event.preventDefault();
        event.stopPropagation();
        done();
      }}
    >
      <TextField label={t.memos.titleField} value={title.text} onChange={title.change} onBlur={title.save} autoFocus />
      <MemoEditor text={text.text} onChange={text.change} onBlur={text.save} />
      <div>
        <Button onPress={done}>{t.memos.done}</Button>
      </div>
    </div>
  );
}
