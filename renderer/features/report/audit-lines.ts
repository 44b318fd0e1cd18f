import { effectiveSteps, type HistoryEntry } from '../../../shared/commands/history';
import type { AuditLine } from '../../../shared/exporters/audit-line';
import type { ExportLanguage } from '../../../shared/exporters/export-request';
import type { Project } from '../../../shared/project/project';
import { describeEntry } from '../../i18n/describe-entry';
import { messages } from '../../i18n/messages';

/** The history as it is handed out, told in a language: the same on every machine. */
export function auditLines(
  entries: readonly HistoryEntry[],
  { coders }: Pick<Project, 'coders'>,
  language: ExportLanguage,
): readonly AuditLine[] {
  const t = messages[language];
  const effective = effectiveSteps(entries);
  return entries.map((entry) => ({
    step: entry.seq,
    at: entry.at,
    kind: entry.kind,
    target: entry.target,
    holds: entry.kind === 'start' ? true : entry.kind === 'do' ? effective.has(entry.seq) : null,
    command: entry.name,
    description: describeEntry(t, entry),
    coder: entry.by === undefined ? '' : (coders.get(entry.by)?.name ?? ''),
  }));
}
