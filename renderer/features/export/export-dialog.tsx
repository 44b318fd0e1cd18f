import { useEffect, useMemo, useState } from 'react';
import { blockedCounts } from '../../../shared/analysis/counts';
import { exportFormats, exportProfiles, type ExportRequest } from '../../../shared/exporters/export-request';
import { matrixCells, matrixColumns, matrixRows } from '../../../shared/project/matrix-view';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { currentMatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { closeDialog, session } from '../../state/session-store';
import { remember, remembered } from '../../state/settings-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { Select } from '../../ui/select';
import { rememberedAs } from './export-actions';
import styles from './export-dialog.module.css';
import { readRemembered, requestWith } from './export-choices';
import { runExport, useIsExporting, useShownRun, type ExportRun } from './export-run';
import { useExportServices } from './export-services';
import { PreviewTable } from './preview-table';
import { RadioList } from './radio-list';

/** What is handed out, for which program, and how it will look. */
export function ExportDialog() {
  const run = useShownRun();
  return run === null ? <ExportForm /> : <RunningExport run={run} />;
}

function ExportForm() {
  const t = useMessages();
  const locale = useLocale();
  const services = useExportServices();
  const language = useProject(({ info }) => info.language);
  const isBusy = useIsExporting();
  const [choices, setChoices] = useState(() => {
    const { rows, columns, cells, withSubcodes } = currentMatrixLook();
    const { dialog } = session.getState();
    const wanted = dialog?.kind === 'export' && dialog.format !== undefined ? { format: dialog.format } : {};
    const last = readRemembered(remembered(rememberedAs), language);
    return { ...last, ...wanted, matrix: { rows, columns, cells, withSubcodes } };
  });
  const change = (part: Partial<typeof choices>): void => setChoices((before) => ({ ...before, ...part }));
  const { format, profile, matrix } = choices;
  const request = useMemo(
    () => requestWith({ format, profile }, { language, matrix }),
    [format, profile, language, matrix],
  );
  useEffect(() => remember(rememberedAs, JSON.stringify({ format, profile })), [format, profile]);

  const submit = (): void => {
    if (!isBusy) void runExport(request, { services, t, locale });
  };
  return (
    <Dialog
      title={t.exportDialog.title}
      size="l"
      onClose={closeDialog}
      onSubmit={submit}
      footer={
        <>
          <span className={styles.note}>{format === 'project' ? null : t.exportDialog.sideNote}</span>
          <Button onPress={closeDialog}>{t.exportDialog.cancel}</Button>
          <Button variant="primary" type="submit" disabledReason={isBusy ? t.exportDialog.busy : null}>
            {t.exportDialog.save}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.choices}>
          <RadioList
            label={t.exportDialog.format}
            value={format}
            options={exportFormats.map((id) => ({
              id,
              label: t.exportDialog.formats[id],
              text: t.exportDialog.formatsExplained[id],
            }))}
            onChange={(id) => change({ format: id })}
          />
          {format !== 'project' && (
            <RadioList
              label={t.exportDialog.profile}
              value={profile}
              options={exportProfiles.map((id) => ({
                id,
                label: t.exportDialog.profiles[id],
                text: t.exportDialog.profilesExplained[id],
              }))}
              onChange={(id) => change({ profile: id })}
            />
          )}
        </div>
        <div className={styles.result}>
          {format === 'matrix' && <MatrixChoices request={request} onChange={(matrix) => change({ matrix })} />}
          {format === 'project' ? (
            <p className={styles.warning}>{t.exportDialog.projectNote}</p>
          ) : (
            <>
              <PreviewTable request={request} />
              {format === 'history' ? <p className={styles.warning}>{t.exportDialog.historyNote}</p> : <LeftOut />}
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function RunningExport({ run }: { readonly run: ExportRun }) {
  const t = useMessages();
  return (
    <Dialog
      title={t.exportDialog.title}
      size="s"
      onClose={run.cancel}
      isDismissable={false}
      footer={<Button onPress={run.cancel}>{t.exportDialog.cancel}</Button>}
    >
      <Progress
        label={t.exportDialog.writing(t.exportDialog.formats[run.request.format])}
        value={run.fraction}
        max={1}
      />
    </Dialog>
  );
}

type MatrixChoicesProps = {
  readonly request: ExportRequest;
  readonly onChange: (matrix: ExportRequest['matrix']) => void;
};

function MatrixChoices({ request: { matrix }, onChange }: MatrixChoicesProps) {
  const t = useMessages();
  return (
    <div className={styles.matrix}>
      <Select
        label={t.exportDialog.rows}
        value={matrix.rows}
        options={matrixRows.map((id) => ({ id, label: t.matrix.rows[id] }))}
        onChange={(rows) => onChange({ ...matrix, rows })}
      />
      <Select
        label={t.exportDialog.columns}
        value={matrix.columns}
        options={matrixColumns.map((id) => ({ id, label: t.matrix.columns[id] }))}
        onChange={(columns) => onChange({ ...matrix, columns })}
      />
      <Select
        label={t.exportDialog.cells}
        value={matrix.cells}
        options={matrixCells.map((id) => ({ id, label: t.matrix.cells[id] }))}
        onChange={(cells) => onChange({ ...matrix, cells })}
      />
      {matrix.rows === 'codes' && (
        <Checkbox
          label={t.exportDialog.withSubcodes}
          isSelected={matrix.withSubcodes}
          onChange={(withSubcodes) => onChange({ ...matrix, withSubcodes })}
        />
      )}
    </div>
  );
}

/** What will not be in the file, said before it is written. */
function LeftOut() {
  const t = useMessages();
  const project = useProject();
  const { documents, codings } = blockedCounts(project);
  const anonymous = [...project.documents.values()].filter(
    ({ quotation }) => quotation?.release === 'anonymous',
  ).length;
  if (documents + anonymous === 0) return null;
  return (
    <ul className={styles.leftOut}>
      {documents > 0 && <li className={styles.warning}>{t.exportDialog.leftOut(documents, codings)}</li>}
      {anonymous > 0 && <li>{t.exportDialog.anonymised(anonymous)}</li>}
    </ul>
  );
}
