import { exporters } from '../../shared/exporters/exporters';
import { figuresOf } from '../../shared/exporters/figures-of';
import { previewFile } from '../../shared/exporters/preview-export';
import { runExport } from '../../shared/exporters/run-export';
import { readExportJob, type ExportJob, type ExportReply } from './export-messages';
import { sourceOf } from './export-source';

/** Least step of progress that is worth a message. */
const step = 0.01;

/** Makes files and previews off the main thread; see `export-client.ts` for the other side. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const job = readExportJob(event.data);
  if (job === null) return reply({ kind: 'crashed', reason: 'Unknown request' });
  answer(job).catch((error: unknown) => {
    reply({ kind: 'crashed', reason: error instanceof Error ? error.message : String(error) });
  });
});

function reply(message: ExportReply): void {
  self.postMessage(message);
}

async function answer(job: ExportJob): Promise<void> {
  const { task, request } = job;
  const source = await sourceOf(job, exporters[request.format].words);
  if (task === 'figures') return reply({ kind: 'answered', outcome: figuresOf(source, request) });
  if (task === 'preview') return reply({ kind: 'answered', outcome: previewFile(source, request) });
  let told = 0;
  const { bytes, ...file } = await runExport(source, request, {
    onProgress(fraction) {
      if (fraction < told + step) return;
      told = fraction;
      reply({ kind: 'progress', fraction });
    },
  });
  reply({ kind: 'answered', outcome: { ...file, content: new Blob([bytes]) } });
}
