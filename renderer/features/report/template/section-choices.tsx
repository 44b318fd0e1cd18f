import type { ReactNode } from 'react';
import { codeTree, shownPath } from '../../../../shared/project/code-tree';
import type { CodeId } from '../../../../shared/kernel/ids';
import type { ReportSection } from '../../../../shared/project/report-template';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { NumberField } from '../../../ui/number-field';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import { DraftLine } from './draft-line';
import styles from './section-fields.module.css';

type SectionChoicesProps = {
  readonly section: ReportSection;
  readonly onChange: (section: ReportSection) => void;
};

/** Nothing chosen: no id looks like this. */
const none = 'none';
/** More O-tones than one would print. */
const mostOTones = 999;

/** What can be chosen about a section beyond its words. */
export function SectionChoices({ section, onChange }: SectionChoicesProps): ReactNode {
  const t = useMessages();
  const words = t.report.template;
  switch (section.kind) {
    case 'impulses':
      return (
        <>
          <div className={styles.pair}>
            <DraftLine
              label={words.attribute}
              value={section.attribute}
              onSave={(attribute) => onChange({ ...section, attribute })}
            />
            <DraftLine label={words.value} value={section.value} onSave={(value) => onChange({ ...section, value })} />
          </div>
          <DraftLine
            label={words.organisation}
            value={section.organisation}
            onSave={(organisation) => onChange({ ...section, organisation })}
          />
        </>
      );
    case 'needs':
      return (
        <>
          <CodeChoice
            label={words.needsCode}
            empty={words.noCode}
            value={section.codeId}
            onChange={(codeId) => onChange({ ...section, codeId })}
          />
          <Segmented
            label={words.items}
            value={section.items}
            options={(['statements', 'passages'] as const).map((id) => ({ id, label: words.itemNames[id] }))}
            onChange={(items) => onChange({ ...section, items })}
          />
        </>
      );
    case 'tables':
      return (
        <>
          <DraftLine label={words.table} value={section.table} onSave={(table) => onChange({ ...section, table })} />
          <DraftLine
            label={words.thesis}
            value={section.thesis}
            onSave={(thesis) => onChange({ ...section, thesis })}
          />
          <DraftLine label={words.hosts} value={section.hosts} onSave={(hosts) => onChange({ ...section, hosts })} />
        </>
      );
    case 'o-tones':
      return (
        <>
          <NumberField
            label={words.count}
            description={words.countMeaning}
            value={String(section.count)}
            max={mostOTones}
            step={1}
            onChange={(count) => onChange({ ...section, count: Number(count) })}
          />
          <CodeChoice
            label={words.oToneCode}
            empty={words.everyCode}
            value={section.codeId}
            onChange={(codeId) => onChange({ ...section, codeId })}
          />
        </>
      );
    case 'matrix':
      return <MatrixViewChoice section={section} onChange={onChange} />;
    case 'aims':
    case 'conclusion':
    case 'credits':
    case 'text':
      return null;
  }
}

type CodeChoiceProps = {
  readonly label: string;
  /** What stands for no code. */
  readonly empty: string;
  readonly value: CodeId | null;
  readonly onChange: (codeId: CodeId | null) => void;
};

function CodeChoice({ label, empty, value, onChange }: CodeChoiceProps) {
  const codes = useProject((project) => project.codes);
  const tree = codeTree(codes);
  const options = tree.ordered.map(({ id }) => ({ id, label: shownPath(tree, id) }));
  const known = value === null || codes.has(value) ? value : null;
  return (
    <Select<string>
      label={label}
      value={known ?? none}
      options={[{ id: none, label: empty }, ...options]}
      onChange={(id) => onChange(tree.ordered.find((code) => code.id === id)?.id ?? null)}
    />
  );
}

type MatrixViewChoiceProps = {
  readonly section: Extract<ReportSection, { kind: 'matrix' }>;
  readonly onChange: (section: ReportSection) => void;
};

function MatrixViewChoice({ section, onChange }: MatrixViewChoiceProps) {
  const t = useMessages();
  const views = useProject(({ matrixViews }) => matrixViews);
  const list = [...views.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const { matrixViewId } = section;
  const known = matrixViewId !== null && views.has(matrixViewId) ? matrixViewId : null;
  return (
    <Select<string>
      label={t.report.view}
      value={known ?? none}
      options={[
        { id: none, label: t.report.template.categoriesByEvents },
        ...list.map(({ id, name }) => ({ id, label: name })),
      ]}
      onChange={(id) => onChange({ ...section, matrixViewId: list.find((view) => view.id === id)?.id ?? null })}
    />
  );
}
