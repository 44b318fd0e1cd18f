import type { ReportTemplateId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Project } from '../project/project';
import type { ReportTemplate } from '../project/report-template';
import type { Change } from './command';
import { diffOf } from './diff';

/** Keeps a template of the result documentation; with an `id`, changes the one that is there. */
export function saveReportTemplate(
  project: Project,
  { template }: { readonly template: Omit<ReportTemplate, 'id' | 'createdAt'> & { readonly id?: ReportTemplateId } },
  ports: Ports,
): Change {
  const { name, title, sections, id } = template;
  const before = id === undefined ? undefined : project.reportTemplates.get(id);
  const after: ReportTemplate = {
    id: before?.id ?? (ports.newId() as ReportTemplateId),
    name,
    title,
    sections,
    createdAt: before?.createdAt ?? ports.now(),
  };
  const part = before === undefined ? { added: [after] } : { updated: [[before, after] as const] };
  return { name: 'save-report-template', params: { template: name }, diff: diffOf('reportTemplates', part) };
}
