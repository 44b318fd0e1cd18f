import { heldKeyRows, pickerKeyRows, textKeyRows } from '../features/coding/text-key-list';
import { useMessages } from '../i18n/use-messages';
import { useProjectState } from '../state/project-store';
import { closeDialog } from '../state/session-store';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { useActions } from './action-registry';
import styles from './shortcuts-dialog.module.css';

type Row = { readonly id: string; readonly label: string; readonly shortcuts: readonly string[] };

/** Every key, by section; at the end what holds in every list. */
export function ShortcutsDialog() {
  const t = useMessages();
  const actions = useActions();
  const isOpen = useProjectState((state) => state.status === 'open');
  /** Elsewhere these say what they would do just now. */
  const plainLabels: Readonly<Record<string, string>> = { 'edit.undo': t.app.edit.undo, 'edit.redo': t.app.edit.redo };
  const sections = new Map<string, Row[]>();
  for (const { id, label, section, shortcut } of actions) {
    if (shortcut === undefined) continue;
    const rows = sections.get(section) ?? [];
    rows.push({ id, label: plainLabels[id] ?? label, shortcuts: [shortcut] });
    sections.set(section, rows);
  }
  const words = t.app.shortcuts;
  const lists: readonly Row[] = [
    { id: 'move', label: words.move, shortcuts: ['ArrowDown'] },
    { id: 'unfold', label: words.unfold, shortcuts: ['ArrowRight'] },
    { id: 'range', label: words.range, shortcuts: ['Shift+ArrowDown'] },
    { id: 'open', label: words.open, shortcuts: ['Enter'] },
    { id: 'rename', label: words.rename, shortcuts: ['F2'] },
    { id: 'remove', label: words.remove, shortcuts: ['Delete'] },
    { id: 'menu', label: words.menu, shortcuts: ['Shift+F10'] },
  ];
  /** Keys of a part of the window come behind the actions of its section. */
  const addKeys = (section: string, rows: readonly Row[]): void =>
    void sections.set(section, [...(sections.get(section) ?? []), ...rows]);
  if (isOpen) {
    addKeys(t.acts.heldSection, heldKeyRows(t));
    addKeys(t.acts.textSection, textKeyRows(t));
    addKeys(t.acts.pickerSection, pickerKeyRows(t));
  }
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
            <dd className={styles.keys}>
              {row.shortcuts.map((shortcut) => (
                <Kbd key={shortcut} shortcut={shortcut} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
