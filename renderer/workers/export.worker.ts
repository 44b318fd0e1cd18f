import { runExport } from '../../shared/exporters/run-export';
import { readExportJob, type ExportJob, type ExportReply } from './export-messages';

/** Least step of progress that is worth a message. */
const step = 0.01;

/** Makes files off the main thread; see `export-client.ts` for the other side. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const job = readExportJob(event.data);
  if (job === null) return self.postMessage({ kind: 'crashed', reason: 'Unknown request' } satisfies ExportReply);
  answer(job).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    self.postMessage({ kind: 'crashed', reason } satisfies ExportReply);
  });
});

async function answer({ source, request }: ExportJob): Promise<void> {
  let told = 0;
  const outcome = await runExport(source, request, {
    onProgress(fraction) {
      if (fraction < told + step) return;
      told = fraction;
      self.postMessage({ kind: 'progress', fraction } satisfies ExportReply);
    },
  });
  const buffers = [outcome.bytes.buffer, ...(outcome.sideFile === null ? [] : [outcome.sideFile.bytes.buffer])];
  self.postMessage({ kind: 'answered', outcome } satisfies ExportReply, { transfer: buffers });
}
