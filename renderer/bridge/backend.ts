import * as v from 'valibot';
import {
  events,
  requests,
  type Backend,
  type EventName,
  type EventPayload,
  type OpenedFile,
  type Reply,
  type RequestName,
  type Sent,
} from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import { browserBackend } from './browser/browser-backend';

export { RequestFailure };

let chosen: Backend | null = null;

/** What stands behind the page: the desktop app, or in a browser the stand-in. */
function backend(): Backend {
  chosen ??= (globalThis as { readonly wortlaut?: Backend }).wortlaut ?? browserBackend();
  return chosen;
}

/** Asks what stands behind the page. Throws a `RequestFailure` when it cannot be met. */
export async function request<Name extends RequestName>(name: Name, payload: Sent<Name>): Promise<Reply<Name>> {
  const answer = await backend().request(name, payload);
  if (!answer.ok) throw new RequestFailure(answer.error.code, answer.error.detail);
  const reply = v.safeParse(requests[name].reply, answer.value);
  if (!reply.success) throw new RequestFailure('reply-invalid', name);
  return reply.output;
}

/** What the process behind calls a project's file that was dropped on the page; null where it does not know it. */
export async function droppedFile(file: File): Promise<OpenedFile | null> {
  const answer = await backend().dropped(file);
  const reply = v.safeParse(requests['files.dropped'].reply, answer.ok ? answer.value : { file: null });
  return reply.success ? reply.output.file : null;
}

/** Listens to what stands behind the page; returns the function that stops listening. */
export function on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
  return backend().on(name, (payload) => {
    const parsed = v.safeParse(events[name], payload);
    if (parsed.success) listener(parsed.output);
  });
}
