import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Backend, EventName } from '../../shared/ipc/contract';
import { eventChannel, eventNames, requestChannel, requestNames } from '../../shared/ipc/names';

type Listener = (payload: never) => void;

const listeners = new Map<EventName, Set<Listener>>(eventNames.map((name) => [name, new Set<Listener>()]));

/** Events that came before anyone listened: a file the app was started with must not be lost while the page loads. */
const waiting = new Map<EventName, unknown[]>();

ipcRenderer.on(eventChannel, (_event, name: EventName, payload: unknown) => {
  const interested = listeners.get(name);
  if (interested === undefined) return;
  if (interested.size > 0) for (const listener of interested) listener(payload as never);
  // Nobody has anything left to write.
  else if (name === 'window.closing') void ipcRenderer.invoke(requestChannel, 'window.close', { answer: 'close' });
  else if (name === 'files.opened') waiting.set(name, [...(waiting.get(name) ?? []), payload]);
});

const bridge = {
  request: (name, payload) =>
    requestNames.includes(name) && name !== 'files.dropped'
      ? ipcRenderer.invoke(requestChannel, name, payload)
      : Promise.resolve({ ok: false, error: { code: 'request-invalid', detail: String(name) } }),
  dropped: (file) =>
    ipcRenderer.invoke(requestChannel, 'files.dropped', { path: webUtils.getPathForFile(file as File) }),
  on: (name, listener) => {
    const interested = listeners.get(name);
    if (interested === undefined) return () => undefined;
    interested.add(listener);
    const missed = waiting.get(name) ?? [];
    waiting.delete(name);
    for (const payload of missed) listener(payload as never);
    return () => void interested.delete(listener);
  },
} satisfies Backend;

contextBridge.exposeInMainWorld('wortlaut', bridge);
