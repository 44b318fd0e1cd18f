import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DocumentId } from '../../../shared/kernel/ids';
import type { ExportRequest } from '../../../shared/exporters/export-request';
import { noticeOf } from '../../../shared/exporters/side-file';
import { failureText } from '../../i18n/failure-text';
import type { Locale, Messages } from '../../i18n/messages';
import { currentProject } from '../../state/project-store';
import { reasonOf } from '../../state/failure-reason';
import { asWork, type Tell } from '../../state/under-way';
import { toast } from '../../ui/toast';
import { suggestedFileName } from './report-choices';
import type { ReportServices } from './report-services';

/** A file in the making. */
export type Run = {
  readonly request: ExportRequest;
  /** From 0 to 1. */
  readonly fraction: number;
  readonly cancel: () => void;
};

/** From this time on one sees how far it is, in milliseconds. */
const shownAfter = 1000;

const store = createStore<{ readonly run: Run | null; readonly isShown: boolean }>(() => ({
  run: null,
  isShown: false,
}));

/** The file in the making, once it has taken long enough to be shown. */
export function useShownRun(): Run | null {
  return useStore(store, ({ run, isShown }) => (isShown ? run : null));
}

/** Whether a file is being made. */
export function useIsWriting(): boolean {
  return useStore(store, ({ run }) => run !== null);
}

type Means = {
  readonly services: Pick<ReportServices, 'build' | 'save'>;
  readonly t: Messages;
  readonly locale: Locale;
};

/** Makes the file, asks where to, writes it and says so. One at a time. */
export async function saveFile(request: ExportRequest, means: Means): Promise<void> {
  if (store.getState().run !== null) return;
  if (request.file === 'qdc' && currentProject().codes.size === 0) return void toast({ text: means.t.report.noCodes });
  const controller = new AbortController();
  store.setState({ run: { request, fraction: 0, cancel: () => controller.abort() }, isShown: false });
  const timer = setTimeout(() => store.setState({ isShown: true }), shownAfter);
  const { t } = means;
  try {
    await asWork('file', controller, (tell) => makeAndSave(request, { ...means, signal: controller.signal, tell }));
  } catch (error) {
    if (controller.signal.aborted) toast({ text: t.report.cancelled });
    else toast({ text: t.report.failed(failureText(t, reasonOf(error))), tone: 'danger' });
  } finally {
    clearTimeout(timer);
    store.setState({ run: null, isShown: false });
  }
}

async function makeAndSave(
  request: ExportRequest,
  { services, t, locale, signal, tell }: Means & { readonly signal: AbortSignal; readonly tell: Tell },
): Promise<void> {
  const told = (fraction: number): void => {
    tell(fraction);
    store.setState(({ run }) => ({ run: run === null ? null : { ...run, fraction } }));
  };
  const built = await services.build(request, { signal, onProgress: told });
  if (built.kind === 'cancelled' || signal.aborted) return toast({ text: t.report.cancelled });
  if (built.kind === 'dialog') return toast({ text: t.report.printed });
  store.setState({ isShown: false });
  const { problems, ...file } = built.file;
  if (request.format === 'subtitles' && !(await hasCue(file.content)))
    return toast({ text: `${t.report.noTimes.title}. ${t.report.noTimes.text}` });
  tell(null);
  const name = await services.save(
    { ...file, ...saveWords(request, t) },
    {
      signal,
      onProgress(fraction) {
        store.setState({ isShown: true });
        told(fraction);
      },
    },
  );
  if (name === null) return undefined;
  const text = [t.report.saved(name), ...problems.map((problem) => noticeOf(problem, locale))].join(' ');
  // What lies beside a file must not be forgotten when that is handed on.
  return toast({ text, tone: file.beside === undefined ? 'plain' : 'warning' });
}

/** Whether there is a line of times: a player refuses subtitles without. */
async function hasCue(content: Blob): Promise<boolean> {
  return (await content.text()).includes(' --> ');
}

function saveWords(request: ExportRequest, t: Messages) {
  const { names, files, saveTitle } = t.report;
  const { info, documents } = currentProject();
  const document = documents.get(String(request.options['document'] ?? '') as DocumentId);
  return {
    title: saveTitle(names[request.format]),
    suggestedName: suggestedFileName(info.name, request, document?.name),
    filter: { name: files[request.file], extensions: [request.file] },
  };
}
