import type { ExportFormat } from '../../../shared/exporters/export-request';
import { exporters } from '../../../shared/exporters/exporters';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { currentMatrixLook } from '../../state/matrix-look';
import { currentProject } from '../../state/project-store';
import { reportChoicesKey } from '../../state/report-choices';
import { go, useSession } from '../../state/session-store';
import { remembered } from '../../state/settings-store';
import type { Action } from '../../ui/action';
import { lastFormat, readChoices, requestOf } from './report-choices';
import { listedFormats } from './report-formats';
import { saveFile, useIsWriting } from './report-run';
import { useReportServices } from './report-services';

/** What hands in results, from anywhere. Saving the project itself is with opening and importing. */
export function useReportActions(): readonly Action[] {
  const t = useMessages();
  const locale = useLocale();
  const services = useReportServices();
  const disabledReason = useIsWriting() ? t.report.busy : null;
  const isHere = useSession(({ place }) => place.view === 'report');
  const section = t.report.section;
  const save = (format: ExportFormat): void => {
    const { info, matrixViews } = currentProject();
    const choices = readChoices(format, remembered(reportChoicesKey(format)), { info, matrixViews });
    void saveFile(requestOf(format, choices, { look: currentMatrixLook(), matrixViews }), { services, t, locale });
  };
  return [
    {
      id: 'report.open',
      label: t.report.actions.open,
      section,
      shortcut: 'Mod+Shift+X',
      also: t.report.exportAlso,
      run: () => go({ view: 'report' }),
    },
    {
      id: 'report.matrix',
      label: t.report.actions.matrixNow,
      section,
      shortcut: 'Mod+Alt+X',
      disabledReason,
      run: () => save('matrix'),
    },
    ...(isHere
      ? [
          {
            id: 'report.save',
            label: t.report.actions.save,
            section,
            shortcut: 'Mod+Enter',
            disabledReason,
            run: () => save(lastFormat()),
          },
        ]
      : []),
    ...listedFormats.map((format) => ({
      id: `give-out.${format}`,
      label: t.report.actions.export(t.report.names[format]),
      section: t.report.export,
      also: [
        t.report.exportAlso,
        t.report.lines[format],
        ...exporters[format].files.map((file) => t.report.files[file]),
      ].join(' '),
      run: () => go({ view: 'report', format }),
    })),
  ];
}
