import { useState } from 'react';
import {
  exportLanguages,
  exportProfiles,
  type ExportFormat,
  type ExportRequest,
} from '../../../shared/exporters/export-request';
import { exporters } from '../../../shared/exporters/exporters';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { Segmented } from '../../ui/segmented';
import { LeftOut } from './left-out';
import { MatrixChoice } from './matrix-choice';
import { OptionField } from './option-field';
import styles from './options-pane.module.css';
import { RadioList } from './radio-list';
import type { Choices } from './report-choices';
import { saveFile, useIsWriting, useShownRun } from './report-run';
import { useReportServices } from './report-services';
import { RunningReport } from './running-report';
import { TemplatePane } from './template/template-pane';

type OptionsPaneProps = {
  readonly format: ExportFormat;
  readonly choices: Choices;
  readonly request: ExportRequest;
  readonly onChange: (part: Partial<Choices>) => void;
};

/** How it is wanted, what will not be in it, and the button that writes it. */
export function OptionsPane({ format, choices, request, onChange }: OptionsPaneProps) {
  const t = useMessages();
  const [tab, setTab] = useState<'file' | 'template'>('file');
  const { options = [] } = exporters[format];
  const template = options.find(({ kind }) => kind === 'template');
  return (
    <section className={styles.pane} aria-label={t.report.options}>
      {template !== undefined && (
        <div className={styles.tabs}>
          <Segmented
            label={t.report.tabs.label}
            value={tab}
            options={(['file', 'template'] as const).map((id) => ({ id, label: t.report.tabs[id] }))}
            onChange={setTab}
          />
        </div>
      )}
      {template !== undefined && tab === 'template' ? (
        <div key="template" className={styles.scroll}>
          <TemplatePane
            chosen={String(choices.options[template.id] ?? '')}
            onChoose={(id) => onChange({ options: { ...choices.options, [template.id]: id } })}
          />
        </div>
      ) : (
        <FilePane key="file" {...{ format, choices, onChange }} />
      )}
      <Footer request={request} />
    </section>
  );
}

function FilePane({ format, choices, onChange }: Omit<OptionsPaneProps, 'request'>) {
  const t = useMessages();
  const { options = [] } = exporters[format];
  return (
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
      {options
        .filter(({ kind }) => kind !== 'template')
        .map((option) => (
          <OptionField
            key={option.id}
            option={option}
            options={choices.options}
            onChange={(chosen) => onChange({ options: chosen })}
          />
        ))}
    </div>
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

function Footer({ request }: { readonly request: ExportRequest }) {
  const t = useMessages();
  const locale = useLocale();
  const services = useReportServices();
  const isWriting = useIsWriting();
  const run = useShownRun();
  return (
    <footer className={styles.footer}>
      {request.file !== 'qdc' && <LeftOut format={request.format} />}
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
        {request.file === 'qdpx' || request.file === 'qdc' ? null : t.report.sideNote}
      </p>
    </footer>
  );
}
