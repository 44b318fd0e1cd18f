import { publicName } from '../../../shared/analysis/attribution';
import { effectiveSteps, type HistoryEntry } from '../../../shared/commands/history';
import type { AuditLine } from '../../../shared/exporters/audit-line';
import type { ExportLanguage } from '../../../shared/exporters/export-request';
import type { Project } from '../../../shared/project/project';
import { describeEntry } from '../../i18n/describe-entry';
import { messages } from '../../i18n/messages';

type Source = Pick<Project, 'coders' | 'documents' | 'events'>;

/**
 * The history as it is handed out, told in a language: the same on every machine.
 *
 * The name of an O-tone may hold that of the person: those that are not released openly are named by their role, those
 * that are gone not at all.
 */
export function auditLines(
  entries: readonly HistoryEntry[],
  project: Source,
  language: ExportLanguage,
): readonly AuditLine[] {
  const t = messages[language];
  const { coders } = project;
  const spoken = publicNames(entries, project);
  const effective = effectiveSteps(entries);
  return entries.map((entry) => ({
    step: entry.seq,
    at: entry.at,
    kind: entry.kind,
    target: entry.target,
    holds: entry.kind === 'start' ? true : entry.kind === 'do' ? effective.has(entry.seq) : null,
    command: entry.name,
    description: describeEntry(t, withPublicNames(entry, spoken)),
    coder: entry.by === undefined ? '' : (coders.get(entry.by)?.name ?? ''),
  }));
}

/** What stands for the names of O-tones that may not be handed out: of those that are there, and all that ever were. */
function publicNames(entries: readonly HistoryEntry[], project: Source): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { params } of entries) {
    const name = params['oTone'];
    if (typeof name === 'string') names.set(name, goneOTone);
  }
  const oTones = [...project.documents.values()].filter(({ quotation }) => quotation !== null);
  for (const document of oTones) names.set(document.name, publicName(project, document));
  return names;
}

/** Stands for an O-tone that was removed; the same in both languages. */
const goneOTone = 'O-Ton';

function withPublicNames(entry: HistoryEntry, names: ReadonlyMap<string, string>): HistoryEntry {
  const document = entry.params['document'];
  const spoken = typeof document === 'string' ? names.get(document) : undefined;
  return spoken === undefined ? entry : { ...entry, params: { ...entry.params, document: spoken } };
}
