import { removeReportTemplate } from '../commands/remove-report-template';
import { saveReportTemplate } from '../commands/save-report-template';
import { newSection, reportSectionKinds } from '../project/report-template';
import type { Step } from './step';

/** Steps of the commands about reports; part of the table in `any-command.ts`. */
export const anyReportCommand: Readonly<Record<string, Step>> = {
  'remove-report-template': ({ project }, chance) => {
    const templateId = chance.pick(project.reportTemplates.keys());
    return templateId === undefined ? null : removeReportTemplate(project, { templateId });
  },
  'save-report-template': ({ project }, chance, ports) => {
    const known = chance.maybe(project.reportTemplates.keys());
    const sections = chance.some(reportSectionKinds).map((kind) => newSection(kind, chance.of(['de', 'en'])));
    const needs = { ...newSection('needs', 'de'), codeId: chance.maybe(project.codes.keys()) };
    const template = { name: chance.words(), title: chance.words(), sections: [...sections, needs] };
    return saveReportTemplate(project, { template: known === null ? template : { ...template, id: known } }, ports);
  },
};
