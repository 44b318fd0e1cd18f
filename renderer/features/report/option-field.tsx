import { useMemo } from 'react';
import { attributeId, attributesOf } from '../../../shared/exporters/chart-options';
import type { ExportOption } from '../../../shared/exporters/define-exporter';
import type { ChosenOptions } from '../../../shared/exporters/export-request';
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
  const names: Readonly<Record<string, string>> = t.report.optionNames;
  const label = names[option.id] ?? option.id;
  const value = options[option.id] ?? option.initial;
  const choose = (next: boolean | string): void => onChange({ ...options, [option.id]: next });
  if (option.kind === 'flag') return <Checkbox label={label} isSelected={value === true} onChange={choose} />;
  if (option.kind === 'events') return <EventsChoice chosen={String(value)} onChange={choose} />;
  if (option.kind !== 'choice') {
    return <RecordChoice kind={option.kind} label={label} value={String(value)} onChange={choose} />;
  }
  return (
    <Select
      label={label}
      value={option.values.includes(String(value)) ? String(value) : option.initial}
      options={option.values.map((id) => ({ id, label: names[`${option.id}.${id}`] ?? id }))}
      onChange={choose}
    />
  );
}

type EventsChoiceProps = { readonly chosen: string; readonly onChange: (ids: string) => void };

/** Which events a format looks at. */
function EventsChoice({ chosen, onChange }: EventsChoiceProps) {
  const t = useMessages();
  const events = useProject((project) => project.events);
  const ordered = [...events.values()].sort(compareEvents);
  const known = ordered.map(({ id }) => id).filter((id) => chosen.split(' ').includes(id));
  return (
    <ChecklistButton
      label={t.compare.events}
      all={t.compare.allEvents}
      some={t.compare.someEvents(known.length, ordered.length)}
      options={ordered.map(({ id, title }) => ({ id, label: title }))}
      chosen={known}
      disabledReason={ordered.length === 0 ? t.compare.noEvents : null}
      onChange={(ids) => onChange(ids.join(' '))}
    />
  );
}

type RecordKind = Exclude<ExportOption['kind'], 'flag' | 'choice' | 'events'>;

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

function choicesOf(
  kind: RecordKind,
  project: Project,
  t: Messages,
): readonly { readonly id: string; readonly label: string }[] {
  const { all: words, template } = t.report;
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
    case 'series':
      return [{ id: all, label: words.series }, ...seriesOf(project).map((name) => ({ id: name, label: name }))];
    case 'template':
      return [
        { id: all, label: template.usual },
        ...[...project.reportTemplates.values()].map(({ id, name }) => ({ id, label: name })),
      ];
  }
}
