import { Ellipsis } from 'lucide-react';
import { useMemo } from 'react';
import { removeReportTemplate } from '../../../../shared/commands/remove-report-template';
import { saveReportTemplate } from '../../../../shared/commands/save-report-template';
import { initialTemplate, type ReportTemplate } from '../../../../shared/project/report-template';
import { useMessages } from '../../../i18n/use-messages';
import { dispatch, undo, useProject } from '../../../state/project-store';
import { MenuButton } from '../../../ui/menu-button';
import { Select } from '../../../ui/select';
import { toast } from '../../../ui/toast';
import { DraftLine } from './draft-line';
import { SectionList } from './section-list';
import { freeName, type TemplateContent } from './template-edits';
import styles from './template-pane.module.css';

/** The usual template, which nobody has saved: no id looks like this. */
const usual = 'usual';

type TemplatePaneProps = {
  /** Id of the saved template in hand; empty, or one that is gone, for the usual one. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/**
 * The template of the result documentation: which one, what it is called, and its sections.
 *
 * The usual one cannot be lost: whoever changes it gets a template of their own.
 */
export function TemplatePane({ chosen, onChoose }: TemplatePaneProps) {
  const t = useMessages();
  const words = t.report.template;
  const language = useProject(({ info }) => info.language);
  const stored = useProject(({ reportTemplates }) => reportTemplates);
  const list = useMemo(() => [...stored.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)), [stored]);
  const saved = list.find(({ id }) => id === chosen);
  const template: TemplateContent = saved ?? initialTemplate(language);
  const keep = (content: TemplateContent): void => {
    const { name, title, sections } = content;
    if (saved !== undefined) dispatch(saveReportTemplate, { template: { id: saved.id, name, title, sections } });
    else onChoose(create({ name: freeName(name, namesOf(list)), title, sections }));
  };
  return (
    <>
      <div className={styles.choice}>
        <div className={styles.select}>
          <Select<string>
            label={words.template}
            value={saved?.id ?? usual}
            options={[{ id: usual, label: words.usual }, ...list.map(({ id, name }) => ({ id, label: name }))]}
            onChange={(id) => onChoose(id === usual ? '' : id)}
          />
        </div>
        <MenuButton
          label={words.more}
          icon={<Ellipsis aria-hidden />}
          items={[
            {
              id: 'copy',
              label: words.copy,
              onAction: () => onChoose(create({ ...template, name: freeName(template.name, namesOf(list)) })),
            },
            {
              id: 'remove',
              label: words.removeTemplate,
              danger: true,
              disabledReason: saved === undefined ? words.usualStays : null,
              onAction: () => {
                if (saved !== undefined) remove(saved, words.removed(saved.name));
              },
            },
          ]}
        />
      </div>
      {saved === undefined ? (
        <p className={styles.note}>{words.usualNote}</p>
      ) : (
        <DraftLine
          label={words.name}
          value={saved.name}
          onSave={(name) => {
            if (name.trim() !== '') keep({ ...template, name: name.trim() });
          }}
        />
      )}
      <DraftLine
        label={words.title}
        value={template.title}
        placeholder={words.titlePlaceholder}
        onSave={(title) => keep({ ...template, title })}
      />
      <SectionList template={template} onChange={keep} />
    </>
  );
}

function namesOf(list: readonly ReportTemplate[]): readonly string[] {
  return list.map(({ name }) => name);
}

/** Keeps a new template and gives its id. */
function create({ name, title, sections }: TemplateContent): string {
  const { diff } = dispatch(saveReportTemplate, { template: { name, title, sections } });
  return diff.reportTemplates?.added?.[0]?.id ?? '';
}

function remove({ id }: ReportTemplate, text: string): void {
  dispatch(removeReportTemplate, { templateId: id });
  toast({ text, undo: () => void undo() });
}
