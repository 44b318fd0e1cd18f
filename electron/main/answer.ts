import * as v from 'valibot';
import { requests, type Answer, type Reply, type RequestName } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import { mainFailureOf } from './failures';

/** What a handler is given: what was sent, checked. */
type Received<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['send']>;

/** Meets one kind of request. An expected failure is thrown as a `RequestFailure` or an error of the file system. */
export type Handler<Name extends RequestName> = (payload: Received<Name>) => Promise<Reply<Name>> | Reply<Name>;

/** One handler for every request of the contract. */
export type Handlers = { readonly [Name in RequestName]: Handler<Name> };

/** Checks what was sent, has it handled, checks what comes back. Never throws. */
export async function answer(
  handlers: Handlers,
  name: unknown,
  payload: unknown,
  report: (error: unknown) => void,
): Promise<Answer<RequestName>> {
  try {
    if (!isRequestName(name)) throw new RequestFailure('request-invalid', String(name));
    const sent = v.safeParse(requests[name].send, payload);
    if (!sent.success) throw new RequestFailure('request-invalid', describe(name, sent.issues));
    const handler = handlers[name] as (payload: unknown) => unknown;
    const reply = v.safeParse(requests[name].reply, (await handler(sent.output)) ?? {});
    if (!reply.success) throw new RequestFailure('reply-invalid', describe(name, reply.issues));
    return { ok: true, value: reply.output };
  } catch (error) {
    const failure = mainFailureOf(error);
    if (failure.code === 'unexpected' || failure.code.endsWith('-invalid')) report(error);
    return { ok: false, error: failure };
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

function describe(name: string, issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${name}: ${v.getDotPath(issue) ?? ''} ${issue.message.slice(0, 200)}`).join('; ');
}
