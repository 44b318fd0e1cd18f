import { useMemo } from 'react';
import { attributeId, attributesOf } from '../../../shared/exporters/chart-options';
import { documentNames } from '../../../shared/exporters/document-names';
import type { ExportOption } from '../../../shared/exporters/define-exporter';
import type { ChosenOptions } from '../../../shared/exporters/export-request';
import { codeTree, shownPath } from '../../../shared/project/code-tree';
import { compareEvents, seriesOf } from '../../../shared/project/event';
import type { Project } from '../../../shared/project/project';
import type { Messages } from '../../i18n/messages';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { ChecklistButton } from '../../ui/checklist-button';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';

/** Stands for the empty choice: all, or the usual one. No id and no name of a series looks like this. */
const all = '\u0000';

type OptionFieldProps = {
  readonly option: ExportOption;
  readonly options: ChosenOptions;
  readonly onChange: (options: ChosenOptions) => void;
};

/** Something that can be chosen about one format. */
export function OptionField({ option, options, onChange }: OptionFieldProps) {
  const t = useMessages();
  const names: Readonly<Record<string, string>> = t.reportOptions.names;
  const label = names[option.id] ?? option.id;
  const value = options[option.id] ?? option.initial;
  const choose = (next: boolean | string): void => onChange({ ...options, [option.id]: next });
  if (option.kind === 'flag') return <Checkbox label={label} isSelected={value === true} onChange={choose} />;
  switch (option.kind) {
    case 'events':
    case 'coders':
      return <SeveralChoice kind={option.kind} chosen={String(value)} onChange={choose} />;
    case 'choice':
      return (
        <Select
          label={label}
          value={option.values.includes(String(value)) ? String(value) : option.initial}
          options={option.values.map((id) => ({ id, label: names[`${option.id}.${id}`] ?? id }))}
          onChange={choose}
        />
      );
    default:
      return <RecordChoice kind={option.kind} label={label} value={String(value)} onChange={choose} />;
  }
}

type Choice = { readonly id: string; readonly label: string };

type SeveralKind = 'events' | 'coders';

type SeveralChoiceProps = {
  readonly kind: SeveralKind;
  readonly chosen: string;
  readonly onChange: (ids: string) => void;
};

/** Which events or coders a format looks at. */
function SeveralChoice({ kind, chosen, onChange }: SeveralChoiceProps) {
  const t = useMessages();
  const project = useProject();
  const options = useMemo(() => severalOf(kind, project), [kind, project]);
  const ids = chosen.split(' ');
  const known = options.map(({ id }) => id).filter((id) => ids.includes(id));
  const words = t.reportOptions.several[kind];
  return (
    <ChecklistButton
      label={words.label}
      all={words.all}
      some={words.some(known.length, options.length)}
      options={options}
      chosen={known}
      disabledReason={options.length === 0 ? words.none : null}
      onChange={(next) => onChange(next.join(' '))}
    />
  );
}

function severalOf(kind: SeveralKind, project: Project): readonly Choice[] {
  switch (kind) {
    case 'events':
      return [...project.events.values()].sort(compareEvents).map(({ id, title }) => ({ id, label: title }));
    case 'coders':
      return [...project.coders.values()].map(({ id, name }) => ({ id, label: name }));
  }
}

type RecordKind = Exclude<ExportOption['kind'], 'flag' | 'choice' | SeveralKind>;

type RecordChoiceProps = {
  readonly kind: RecordKind;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function RecordChoice({ kind, label, value, onChange }: RecordChoiceProps) {
  const t = useMessages();
  const project = useProject();
  const choices = useMemo(() => choicesOf(kind, project, t), [kind, project, t]);
  return (
    <Select<string>
      label={label}
      value={choices.some(({ id }) => id === value) ? value : all}
      options={choices}
      onChange={(id) => onChange(id === all ? '' : id)}
    />
  );
}

function choicesOf(kind: RecordKind, project: Project, t: Messages): readonly Choice[] {
  const words = t.reportOptions.all;
  switch (kind) {
    case 'attribute':
      return [
        { id: all, label: words.attribute },
        ...attributesOf(project).map((key) => ({
          id: attributeId(key),
          label: `${key.name} (${t.compare.attributeOf[key.of]})`,
        })),
      ];
    case 'event':
      return [
        { id: all, label: words.event },
        ...[...project.events.values()]
          .sort(compareEvents)
          .map(({ id, title, place }) => ({ id, label: title || place })),
      ];
    case 'document':
      return [
        { id: all, label: words.document },
        ...documentNames(project).map(({ id, name }) => ({ id, label: name })),
      ];
    case 'code': {
      const tree = codeTree(project.codes);
      return [{ id: all, label: words.code }, ...tree.ordered.map(({ id }) => ({ id, label: shownPath(tree, id) }))];
    }
    case 'series':
      return [{ id: all, label: words.series }, ...seriesOf(project).map((name) => ({ id: name, label: name }))];
    case 'template':
      return [
        { id: all, label: t.report.template.usual },
        ...[...project.reportTemplates.values()].map(({ id, name }) => ({ id, label: name })),
      ];
  }
}
