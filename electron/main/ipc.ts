import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import { eventChannel, requestChannel } from '../../shared/ipc/names';
import { answer, type Handlers } from './answer';
import { pageOrigin } from './page-files';

/** Requests under way, so that the app can wait for them before it ends. */
const underWay = new Set<Promise<unknown>>();

/** Begins to meet requests. The only place with the raw channel. */
export function meetRequests(
  handlers: Handlers,
  { page, report }: { readonly page: () => WebContents | null; readonly report: (error: unknown) => void },
): void {
  ipcMain.handle(requestChannel, (event, name: unknown, payload: unknown) => {
    if (!isFromPage(event, page())) {
      const error = new RequestFailure('request-invalid', 'The sender is not the page of the app');
      report(error);
      return { ok: false, error: { code: error.code, detail: error.detail } };
    }
    const answered = answer(handlers, name, payload, report);
    underWay.add(answered);
    void answered.then(() => underWay.delete(answered));
    return answered;
  });
}

/** Tells the page something. */
export function tell<Name extends EventName>(page: WebContents, name: Name, payload: EventPayload<Name>): void {
  if (!page.isDestroyed()) page.send(eventChannel, name, payload);
}

/** Resolves when no request is under way any more. */
export async function requestsSettled(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay);
}

function isFromPage({ sender, senderFrame }: IpcMainInvokeEvent, page: WebContents | null): boolean {
  if (page === null || sender !== page || senderFrame === null || senderFrame !== page.mainFrame) return false;
  return senderFrame.url.startsWith(`${pageOrigin}/`);
}
