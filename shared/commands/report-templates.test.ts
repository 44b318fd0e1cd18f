import { expect, it } from 'vitest';
import * as v from 'valibot';
import { initialTemplate, newSection, reportSectionKinds, reportTemplateSchema } from '../project/report-template';
import { smallProject } from '../test/small-project';
import { apply, invert } from './diff';
import { removeReportTemplate } from './remove-report-template';
import { saveReportTemplate } from './save-report-template';

it('keeps a template, changes it in place, removes it, and takes each step back', () => {
  const { project, ports } = smallProject();
  const first = saveReportTemplate(project, { template: initialTemplate('de') }, ports);
  const saved = apply(project, first.diff);
  const [template] = saved.reportTemplates.values();
  if (template === undefined) throw new Error('Nothing was saved');
  const change = saveReportTemplate(saved, { template: { ...template, title: 'Drei Abende' } }, ports);
  const changed = apply(saved, change.diff);
  expect([...changed.reportTemplates.values()]).toEqual([{ ...template, title: 'Drei Abende' }]);
  const removal = removeReportTemplate(changed, { templateId: template.id });
  expect(apply(changed, removal.diff).reportTemplates.size).toBe(0);
  expect(apply(apply(changed, removal.diff), invert(removal.diff))).toEqual(changed);
  expect(apply(changed, invert(change.diff))).toEqual(saved);
  expect(() => removeReportTemplate(project, { templateId: template.id })).toThrow();
});

it('begins with sections as the schema has them, in both languages', () => {
  for (const language of ['de', 'en'] as const) {
    const { project, ports } = smallProject();
    const sections = reportSectionKinds.map((kind) => newSection(kind, language));
    const { diff } = saveReportTemplate(project, { template: { ...initialTemplate(language), sections } }, ports);
    const [added] = diff.reportTemplates?.added ?? [];
    expect(v.parse(reportTemplateSchema, added)).toEqual(added);
  }
  expect(newSection('tables', 'en').table).toBe('Table');
});
