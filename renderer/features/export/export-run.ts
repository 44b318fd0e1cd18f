import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Messages } from '../../i18n/messages';
import { currentProject } from '../../state/project-store';
import { closeDialog, openDialog, session } from '../../state/session-store';
import { toast } from '../../ui/toast';
import { suggestedFileName, type ExportRequest } from './export-request';
import type { ExportServices } from './export-services';

/** An export under way. */
export type ExportRun = {
  readonly request: ExportRequest;
  readonly done: number;
  readonly all: number;
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
  { services, t }: { readonly services: ExportServices; readonly t: Messages },
): Promise<void> {
  if (store.getState().run !== null) return;
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  store.setState({ run: { request, done: 0, all: 1, cancel }, isShown: false });
  const timer = setTimeout(() => {
    store.setState({ isShown: true });
    if (session.getState().dialog === null) openDialog({ kind: 'export' });
  }, shownAfter);
  try {
    const file = await services.build(request, {
      signal: controller.signal,
      onProgress: (done, all) =>
        store.setState(({ run, isShown }) => ({ run: run === null ? null : { ...run, done, all }, isShown })),
    });
    clearTimeout(timer);
    if (file === null || controller.signal.aborted) {
      toast({ text: t.exportDialog.cancelled });
      return;
    }
    const name = await services.save({ ...file, ...saveWords(request, t) });
    if (name === null) return;
    if (session.getState().dialog?.kind === 'export') closeDialog();
    toast({ text: t.exportDialog.saved(name) });
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
