import type { HistoryEntry } from '../../shared/commands/history';
import type { Messages } from '../i18n/messages';

/** What a change did, in a sentence: "3 Dokumente eingelesen". */
export function historyText(t: Messages, entry: Pick<HistoryEntry, 'name' | 'params'>): string {
  const sentences: Readonly<Record<string, (params: HistoryEntry['params']) => string>> = t.history;
  return sentences[entry.name]?.(entry.params) ?? entry.name;
}
