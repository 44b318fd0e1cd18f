import Fuse from 'fuse.js';
import type { CodeId, DocumentId } from '../../shared/kernel/ids';
import type { Action } from '../ui/action';

/** One thing the palette offers. */
export type PaletteEntry =
  | {
      readonly kind: 'action';
      readonly id: string;
      readonly label: string;
      readonly detail: string;
      readonly action: Action;
    }
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly label: string;
      readonly detail: string;
      readonly documentId: DocumentId;
    }
  | {
      readonly kind: 'code';
      readonly id: string;
      readonly label: string;
      readonly detail: string;
      readonly codeId: CodeId;
      readonly color: string;
    };

export type PaletteGroup = { readonly kind: PaletteEntry['kind']; readonly entries: readonly PaletteEntry[] };

/** Enough to scroll through; whoever wants more types one letter more. */
const perGroup = 12;

/** From this many letters on a slip of the finger is forgiven; shorter words would then match anything. */
const slipsFrom = 5;
/** Worst score of a match without slips. */
const surely = 0.12;

/** Finds entries by a few letters, tolerant of slips. Made once per opening of the palette. */
export function paletteIndex(entries: readonly PaletteEntry[]): (query: string) => readonly PaletteGroup[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'detail', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
  });
  const find = (words: string): readonly PaletteEntry[] => {
    const worst = words.length < slipsFrom ? surely : 1;
    const matches = fuse.search(words).filter(({ score }) => (score ?? 0) <= worst);
    const sure = matches.filter(({ score }) => (score ?? 0) <= surely).map(({ item }) => item);
    const meant = entries.filter((entry) => isCalled(entry, words));
    return [...new Set([...sure, ...meant, ...matches.map(({ item }) => item)])];
  };
  return (query) => {
    const found = query.trim() === '' ? startingPoint(entries) : find(query.trim());
    const groups = new Map<PaletteEntry['kind'], PaletteEntry[]>();
    for (const entry of found) {
      const group = groups.get(entry.kind) ?? [];
      if (query.trim() === '' || group.length < perGroup) group.push(entry);
      groups.set(entry.kind, group);
    }
    return [...groups].map(([kind, group]) => ({ kind, entries: group }));
  };
}

/** Whether one of its other words begins so, in any case. */
function isCalled(entry: PaletteEntry, query: string): boolean {
  const also = entry.kind === 'action' ? (entry.action.also ?? '') : '';
  const wanted = query.toLowerCase();
  return also.split(/[^\p{L}\p{N}]+/u).some((word) => word.toLowerCase().startsWith(wanted));
}

/** With nothing typed the commands are shown, those first that can be done. */
function startingPoint(entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const actions = entries.filter((entry) => entry.kind === 'action');
  const canRun = (entry: PaletteEntry): boolean =>
    entry.kind === 'action' && (entry.action.disabledReason ?? null) === null;
  return [...actions.filter(canRun), ...actions.filter((entry) => !canRun(entry))];
}
