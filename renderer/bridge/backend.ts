import * as v from 'valibot';
import {
  events,
  requests,
  type Backend,
  type EventName,
  type EventPayload,
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

/** Listens to what stands behind the page; returns the function that stops listening. */
export function on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
  return backend().on(name, (payload) => {
    const parsed = v.safeParse(events[name], payload);
    if (parsed.success) listener(parsed.output);
  });
}
