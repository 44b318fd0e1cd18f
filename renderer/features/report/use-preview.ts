import { useEffect, useState } from 'react';
import type { ExportRequest } from '../../../shared/exporters/export-request';
import type { ExportPreview } from '../../../shared/exporters/preview-export';
import type { Project } from '../../../shared/project/project';
import { useReportServices } from './report-services';

/** Choices made one after the other, by the arrow keys for example, make one preview; in milliseconds. */
const pause = 120;

/** A preview with the request it was made for; `stale` while a newer one is on its way. */
export type PreviewState =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'shown';
      readonly request: ExportRequest;
      readonly preview: ExportPreview;
      readonly isStale: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the file will look like, made anew whenever the request or the project changes; never on this thread. */
export function usePreview(request: ExportRequest, project: Project): PreviewState & { readonly again: () => void } {
  const services = useReportServices();
  const [state, setState] = useState<PreviewState>({ kind: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState((before) => outdated(before, request));
    const make = async (): Promise<void> => {
      try {
        const preview = await services.preview(request, signal);
        if (preview !== null && !signal.aborted) setState({ kind: 'shown', request, preview, isStale: false });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!signal.aborted) setState({ kind: 'failed', reason });
      }
    };
    const timer = setTimeout(() => void make(), pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [services, request, project, attempt]);
  useEffect(() => services.rest, [services]);
  return { ...state, again: () => setAttempt((count) => count + 1) };
}

/** Of another format nothing may stay in view: one would take it for the one that is asked for. */
function outdated(before: PreviewState, request: ExportRequest): PreviewState {
  if (before.kind !== 'shown' || before.request.format !== request.format) return { kind: 'waiting' };
  return { ...before, isStale: true };
}
