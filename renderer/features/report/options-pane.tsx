import type { ExportOption } from '../../../shared/exporters/define-exporter';
import {
  exportLanguages,
  exportProfiles,
  type ExportFormat,
  type ExportRequest,
} from '../../../shared/exporters/export-request';
import { exporters } from '../../../shared/exporters/exporters';
import { compareEvents } from '../../../shared/project/event';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { ChecklistButton } from '../../ui/checklist-button';
import { Checkbox } from '../../ui/checkbox';
import { Kbd } from '../../ui/kbd';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { LeftOut } from './left-out';
import { MatrixChoice } from './matrix-choice';
import styles from './options-pane.module.css';
import { RadioList } from './radio-list';
import type { Choices } from './report-choices';
import { saveFile, useIsWriting, useShownRun } from './report-run';
import { useReportServices } from './report-services';
import { RunningReport } from './running-report';

type OptionsPaneProps = {
  readonly format: ExportFormat;
  readonly choices: Choices;
  readonly request: ExportRequest;
  readonly onChange: (part: Partial<Choices>) => void;
};

/** How it is wanted, what will not be in it, and the button that writes it. */
export function OptionsPane({ format, choices, request, onChange }: OptionsPaneProps) {
  const t = useMessages();
  return (
    <section className={styles.pane} aria-label={t.report.options}>
      <div className={styles.scroll}>
        <FileChoice {...{ format, choices, onChange }} />
        {choices.file === 'csv' && (
          <RadioList
            label={t.report.profile}
            value={choices.profile}
            options={exportProfiles.map((id) => ({
              id,
              label: t.report.profiles[id],
              text: t.report.profilesExplained[id],
            }))}
            onChange={(profile) => onChange({ profile })}
          />
        )}
        {format !== 'project' && (
          <div className={styles.field}>
            <span className={styles.label}>{t.report.language}</span>
            <Segmented
              label={t.report.language}
              value={choices.language}
              options={exportLanguages.map((id) => ({ id, label: t.report.languages[id] }))}
              onChange={(language) => onChange({ language })}
            />
          </div>
        )}
        {format === 'matrix' && <MatrixChoice viewId={choices.viewId} onChange={(viewId) => onChange({ viewId })} />}
        {(exporters[format].options ?? []).map((option) => (
          <OptionField key={option.id} option={option} choices={choices} onChange={onChange} />
        ))}
        <LeftOut format={format} />
      </div>
      <Footer request={request} />
    </section>
  );
}

function FileChoice({ format, choices, onChange }: Omit<OptionsPaneProps, 'request'>) {
  const t = useMessages();
  return (
    <RadioList
      label={t.report.file}
      value={choices.file}
      options={exporters[format].files.map((id) => ({
        id,
        label: t.report.files[id],
        text: t.report.filesExplained[id],
      }))}
      onChange={(file) => onChange({ file })}
    />
  );
}

type OptionFieldProps = Pick<OptionsPaneProps, 'choices' | 'onChange'> & { readonly option: ExportOption };

/** Something that can be chosen about one format. */
function OptionField({ option, choices: { options }, onChange }: OptionFieldProps) {
  const t = useMessages();
  const words: Readonly<Record<string, string>> = t.report.optionNames;
  const label = words[option.id] ?? option.id;
  const value = options[option.id] ?? option.initial;
  if (option.kind === 'events') {
    return <EventsField chosen={String(value)} onChange={(events) => onChange({ options: { ...options, events } })} />;
  }
  const choose = (next: boolean | string): void => onChange({ options: { ...options, [option.id]: next } });
  if (option.kind === 'flag') return <Checkbox label={label} isSelected={value === true} onChange={choose} />;
  return (
    <Select
      label={label}
      value={String(value)}
      options={option.values.map((id) => ({ id, label: words[`${option.id}.${id}`] ?? id }))}
      onChange={choose}
    />
  );
}

type EventsFieldProps = { readonly chosen: string; readonly onChange: (ids: string) => void };

/** Which events a format looks at. */
function EventsField({ chosen, onChange }: EventsFieldProps) {
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

function Footer({ request }: { readonly request: ExportRequest }) {
  const t = useMessages();
  const locale = useLocale();
  const services = useReportServices();
  const isWriting = useIsWriting();
  const run = useShownRun();
  return (
    <footer className={styles.footer}>
      {run === null ? (
        <Button
          variant="primary"
          disabledReason={isWriting ? t.report.busy : null}
          onPress={() => void saveFile(request, { services, t, locale })}
        >
          {t.report.save}
        </Button>
      ) : (
        <RunningReport run={run} />
      )}
      <p className={styles.note}>
        {run === null && <Kbd shortcut="Mod+Enter" />}
        {request.format === 'project' ? null : t.report.sideNote}
      </p>
    </footer>
  );
}
