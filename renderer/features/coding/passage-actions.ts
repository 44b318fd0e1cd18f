import type { CodeId } from '../../../shared/kernel/ids';
import type { Messages } from '../../i18n/messages';
import { openDialog } from '../../state/session-store';
import type { Action } from '../../ui/action';
import { applyCodes, applyInVivo, keepAsOTone, markNoCodeFits } from './coding-operations';

/** A code that a key applies; both null where the key has none. */
type KeyedCode = { readonly id: CodeId | null; readonly name: string | null };

type KeyedCodes = {
  /** Those of the number keys, that of key 1 first. */
  readonly keys: readonly KeyedCode[];
  /** The one that was used last. */
  readonly last: KeyedCode;
};

/** What can be done with a passage. */
export function passageActions(t: Messages, disabledReason: string | null, { keys, last }: KeyedCodes): Action[] {
  const common = { section: t.coding.section, disabledReason };
  return [
    { ...common, id: 'coding.apply', label: t.coding.apply, shortcut: 'C', run: openPicker },
    {
      ...common,
      id: 'coding.repeat',
      label: last.name === null ? t.coding.repeat : t.coding.repeatWith(last.name),
      shortcut: '.',
      disabledReason: last.name === null ? t.coding.needsRecent : disabledReason,
      run: () => void applyOne(last.id, t),
    },
    ...keys.flatMap(({ id, name }, index) =>
      name === null
        ? []
        : [
            {
              ...common,
              id: `coding.number-${index + 1}`,
              label: t.coding.applyRecent(name),
              shortcut: String(index + 1),
              run: () => void applyOne(id, t),
            },
          ],
    ),
    { ...common, id: 'coding.in-vivo', label: t.coding.inVivo, shortcut: 'I', run: () => void applyInVivo(t) },
    { ...common, id: 'coding.none', label: t.acts.noCodeFits, shortcut: 'X', run: () => void markNoCodeFits(t) },
    { ...common, id: 'coding.o-tone', label: t.coding.oTone, shortcut: 'O', run: () => void keepAsOTone() },
  ];
}

/** Opens the picker for the passage in hand. */
export function openPicker(): void {
  openDialog({ kind: 'code-picker' });
}

async function applyOne(id: CodeId | null, t: Messages): Promise<void> {
  if (id !== null) await applyCodes([id], t);
}
