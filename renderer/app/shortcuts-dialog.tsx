import { useMessages } from '../i18n/use-messages';
import { closeDialog } from '../state/session-store';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { useActions } from './action-registry';
import styles from './shortcuts-dialog.module.css';

type Row = { readonly id: string; readonly label: string; readonly shortcut: string };

/** Every key, by section; at the end what holds in every list. */
export function ShortcutsDialog() {
  const t = useMessages();
  const actions = useActions();
  /** Elsewhere these say what they would do just now. */
  const plainLabels: Readonly<Record<string, string>> = { 'edit.undo': t.app.edit.undo, 'edit.redo': t.app.edit.redo };
  const sections = new Map<string, Row[]>();
  for (const { id, label, section, shortcut } of actions) {
    if (shortcut === undefined) continue;
    const rows = sections.get(section) ?? [];
    rows.push({ id, label: plainLabels[id] ?? label, shortcut });
    sections.set(section, rows);
  }
  const words = t.app.shortcuts;
  const lists: readonly Row[] = [
    { id: 'move', label: words.move, shortcut: 'ArrowDown' },
    { id: 'unfold', label: words.unfold, shortcut: 'ArrowRight' },
    { id: 'range', label: words.range, shortcut: 'Shift+ArrowDown' },
    { id: 'open', label: words.open, shortcut: 'Enter' },
    { id: 'rename', label: words.rename, shortcut: 'F2' },
    { id: 'remove', label: words.remove, shortcut: 'Delete' },
    { id: 'menu', label: words.menu, shortcut: 'Shift+F10' },
  ];
  return (
    <Dialog title={words.title} size="l" isReading onClose={closeDialog}>
      <div className={styles.columns}>
        {[...sections].map(([section, rows]) => (
          <ShortcutSection key={section} title={section} rows={rows} />
        ))}
        <ShortcutSection title={words.lists} rows={lists} />
      </div>
      <p className={styles.note}>{words.filter}</p>
    </Dialog>
  );
}

function ShortcutSection({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.id} className={styles.row}>
            <dt className={styles.label}>{row.label}</dt>
            <dd>
              <Kbd shortcut={row.shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
