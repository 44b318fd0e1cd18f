import { useLocale, useMessages } from '../../i18n/use-messages';
import { currentMatrixLook } from '../../state/matrix-look';
import { useProjectState } from '../../state/project-store';
import { openDialog } from '../../state/session-store';
import { remembered } from '../../state/settings-store';
import type { Action } from '../../ui/action';
import { readRemembered, requestWith } from './export-choices';
import { runExport, useIsExporting } from './export-run';
import { useExportServices } from './export-services';

/** Under this name the last choices are kept. */
export const rememberedAs = 'export.last';

/** What hands out results, from anywhere. Saving the project itself is with opening and importing. */
export function useExportActions(): readonly Action[] {
  const t = useMessages();
  const locale = useLocale();
  const services = useExportServices();
  const language = useProjectState((state) => state.project?.info.language ?? 'de');
  const disabledReason = useIsExporting() ? t.exportDialog.busy : null;
  const section = t.exportDialog.section;
  return [
    {
      id: 'export.open',
      label: t.exportDialog.actions.open,
      section,
      shortcut: 'Mod+Shift+X',
      disabledReason,
      run: () => openDialog({ kind: 'export' }),
    },
    {
      id: 'export.matrix',
      label: t.exportDialog.actions.matrixNow,
      section,
      shortcut: 'Mod+Alt+X',
      disabledReason,
      run: () => {
        const { profile } = readRemembered(remembered(rememberedAs), language);
        const choices = { format: 'matrix', profile } as const;
        void runExport(requestWith(choices, { language, matrix: currentMatrixLook() }), { services, t, locale });
      },
    },
  ];
}
