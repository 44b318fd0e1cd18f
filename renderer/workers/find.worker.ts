import { compileFind, findIn } from '../../shared/text/find';
import { readFindJob, type FindReply } from './find-messages';

/** Looks for a regular expression where it can be stopped; see `find-client.ts` for the other side. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const job = readFindJob(event.data);
  const compiled = job === null ? null : compileFind(job.query);
  const reply: FindReply =
    job === null || compiled === null || !compiled.ok
      ? { kind: 'crashed', reason: 'Unknown request' }
      : { kind: 'answered', outcome: findIn(job.text, compiled.value, job.limit) };
  self.postMessage(reply);
});
