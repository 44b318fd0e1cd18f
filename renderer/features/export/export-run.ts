import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ExportRequest } from '../../../shared/exporters/export-request';
import { noticeOf } from '../../../shared/exporters/side-file';
import type { Locale, Messages } from '../../i18n/messages';
import { currentProject } from '../../state/project-store';
import { closeDialog, openDialog, session } from '../../state/session-store';
import { toast } from '../../ui/toast';
import { suggestedFileName } from './export-choices';
import type { ExportServices } from './export-services';

/** An export under way. */
export type ExportRun = {
  readonly request: ExportRequest;
  /** From 0 to 1. */
  readonly fraction: number;
  readonly cancel: () => void;
};

/** From this time on one sees how far it is, in milliseconds. */
const shownAfter = 1000;

const store = createStore<{ readonly run: ExportRun | null; readonly isShown: boolean }>(() => ({
  run: null,
  isShown: false,
}));

/** The export under way, once it has taken long enough to be shown. */
export function useShownRun(): ExportRun | null {
  return useStore(store, ({ run, isShown }) => (isShown ? run : null));
}

/** Whether a file is being written. */
export function useIsExporting(): boolean {
  return useStore(store, ({ run }) => run !== null);
}

/** Makes the file, asks where to, writes it and says so. One at a time. */
export async function runExport(
  request: ExportRequest,
  { services, t, locale }: { readonly services: ExportServices; readonly t: Messages; readonly locale: Locale },
): Promise<void> {
  if (store.getState().run !== null) return;
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  store.setState({ run: { request, fraction: 0, cancel }, isShown: false });
  const timer = setTimeout(() => {
    store.setState({ isShown: true });
    if (session.getState().dialog === null) openDialog({ kind: 'export' });
  }, shownAfter);
  try {
    const file = await services.build(request, {
      signal: controller.signal,
      onProgress: (fraction) => store.setState(({ run }) => ({ run: run === null ? null : { ...run, fraction } })),
    });
    clearTimeout(timer);
    if (file === null || controller.signal.aborted) {
      toast({ text: t.exportDialog.cancelled });
      return;
    }
    const name = await services.save({ bytes: file.bytes, sideFile: file.sideFile, ...saveWords(request, t) });
    if (name === null) return;
    if (session.getState().dialog?.kind === 'export') closeDialog();
    toast({
      text: [t.exportDialog.saved(name), ...file.problems.map((problem) => noticeOf(problem, locale))].join(' '),
    });
  } catch (error) {
    toast({ text: t.exportDialog.failed(error instanceof Error ? error.message : String(error)), tone: 'danger' });
  } finally {
    clearTimeout(timer);
    store.setState({ run: null, isShown: false });
  }
}

function saveWords({ format }: ExportRequest, t: Messages) {
  const { formats, fileNames, csvFiles, projectFiles, saveTitle } = t.exportDialog;
  const isProject = format === 'project';
  return {
    title: saveTitle(formats[format]),
    suggestedName: suggestedFileName(currentProject().info.name, {
      format,
      what: format === 'project' ? '' : fileNames[format],
    }),
    filter: isProject ? { name: projectFiles, extensions: ['qdpx'] } : { name: csvFiles, extensions: ['csv'] },
  };
}
