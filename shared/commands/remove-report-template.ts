import { required } from '../kernel/assert';
import type { ReportTemplateId } from '../kernel/ids';
import type { Project } from '../project/project';
import type { Change } from './command';
import { diffOf } from './diff';

/** Removes a template of the result documentation. */
export function removeReportTemplate(
  project: Project,
  { templateId }: { readonly templateId: ReportTemplateId },
): Change {
  const template = required(project.reportTemplates.get(templateId), `report template ${templateId}`);
  return {
    name: 'remove-report-template',
    params: { template: template.name },
    diff: diffOf('reportTemplates', { removed: [template] }),
  };
}
