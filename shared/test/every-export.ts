import { readFileSync } from 'node:fs';
import { sha256 } from '../kernel/sha256';
import { exportFormats, exportLanguages, exportProfiles } from '../exporters/export-request';
import { exporters } from '../exporters/exporters';
import { runExport } from '../exporters/run-export';
import { readQdpx } from '../importers/formats/qdpx';
import { requestOf } from './export-requests';

/**
 * A program: prints a digest of every export of a project file, and where and when it ran, as one JSON object.
 *
 * Run in several zones and languages it must print the same digests (`same-bytes.test.ts`).
 */
const [file = ''] = process.argv.slice(2);
const read = readQdpx(readFileSync(file), file);
if (!read.ok) throw new Error(read.error.code);

const digests: Record<string, string> = {};
for (const format of exportFormats) {
  for (const kind of exporters[format].files) {
    for (const language of exportLanguages) {
      for (const profile of kind === 'csv' ? exportProfiles : (['r'] as const)) {
        const made = await runExport(read.value, requestOf({ format, file: kind, language, profile }));
        const name = [format, kind, language, profile].join(' ');
        digests[name] = hex(sha256(made.bytes)) + hex(sha256(made.sideFile?.bytes ?? new Uint8Array()));
      }
    }
  }
}
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ zone: timeZone, locale, digests }));

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
