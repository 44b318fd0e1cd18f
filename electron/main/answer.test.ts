import { describe, expect, it } from 'vitest';
import { RequestFailure } from '../../shared/ipc/failure';
import { answer, type Handlers } from './answer';

const refuse = (): never => {
  throw new RequestFailure('unexpected', 'not part of this test');
};

function handlersWith(some: Partial<Handlers>): Handlers {
  const all = new Proxy(some, { get: (target, name): unknown => Reflect.get(target, name) ?? refuse });
  return all as Handlers;
}

const none = (): void => undefined;
const projectId = '00000000-0000-4000-8000-000000000001';

describe('an answer', () => {
  it('carries the value of the handler, without what the contract does not name', async () => {
    const opened = { lastSeq: 3, cutBytes: 0, secret: 'x' };
    const handlers = handlersWith({ 'journal.open': () => opened });
    const given = await answer(handlers, 'journal.open', { projectId, name: 'Eins' }, none);
    expect(given).toEqual({ ok: true, value: { lastSeq: 3, cutBytes: 0 } });
  });

  it.each([
    ['a name that is not in the contract', 'journal.destroy', {}],
    ['a name of every object', 'constructor', {}],
    ['no name', undefined, {}],
    ['a path in place of a project', 'journal.remove', { projectId: '../../etc' }],
    ['nothing at all', 'journal.remove', undefined],
    ['a negative number', 'journal.read', { projectId, afterSeq: -1 }],
    [
      'a side file elsewhere',
      'files.save',
      {
        title: '',
        suggestedName: 'a.csv',
        filters: [],
        sideFile: { suffix: '/../x', bytes: new Uint8Array() },
      },
    ],
  ])('refuses %s', async (_case, name, payload) => {
    const reports: unknown[] = [];
    const given = await answer(handlersWith({}), name, payload, (error) => reports.push(error));
    expect(given).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
    expect(reports).toHaveLength(1);
  });

  it('refuses a reply that breaks the contract', async () => {
    const handlers = handlersWith({ 'journal.open': () => ({ lastSeq: -1, cutBytes: 0 }) });
    expect(await answer(handlers, 'journal.open', { projectId, name: '' }, none)).toMatchObject({
      ok: false,
      error: { code: 'reply-invalid' },
    });
  });

  it('says what went wrong: expected failures by their name, those of the disk as well, bugs aloud', async () => {
    const reports: unknown[] = [];
    const thrown = async (error: Error): Promise<unknown> => {
      const handlers = handlersWith({ 'journal.close': () => Promise.reject(error) });
      return answer(handlers, 'journal.close', { projectId }, (reported) => reports.push(reported));
    };
    expect(await thrown(new RequestFailure('journal-in-use', 'x'))).toMatchObject({
      error: { code: 'journal-in-use' },
    });
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/a/b.csv' });
    expect(await thrown(full)).toMatchObject({ error: { code: 'disk-full', detail: 'b.csv' } });
    expect(reports).toEqual([]);
    expect(await thrown(new TypeError('bug'))).toMatchObject({ error: { code: 'unexpected', detail: 'bug' } });
    expect(reports).toHaveLength(1);
  });
});
