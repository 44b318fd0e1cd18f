import { deflateSync, unzipSync } from 'fflate';
import { required } from '../shared/kernel/assert';
import { decodeLoosely, encodeUtf8 } from '../shared/kernel/encoding';
import type { ExportSource } from '../shared/exporters/define-exporter';
import { runExport } from '../shared/exporters/run-export';
import { requestOf } from '../shared/test/export-requests';
import { printReport, timesOf, type Line } from './report';
import { hasWorkload, noWorkload, workload } from './workload';

const runs = 5;

/** Times of an export, and what it wrote. */
async function exported(source: ExportSource, file: 'csv' | 'xlsx') {
  const request = requestOf({ format: 'codings', file });
  const times: number[] = [];
  let bytes = new Uint8Array();
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    ({ bytes } = await runExport(source, request));
    times.push(performance.now() - start);
  }
  return { times, bytes };
}

/** The table of 200,000 codings, beside what writing down and packing the same bytes alone takes. */
async function measure(): Promise<readonly Line[]> {
  const source = workload('L');
  const csv = await exported(source, 'csv');
  const text = decodeLoosely(csv.bytes, 'utf-8');
  const xlsx = await exported(source, 'xlsx');
  const sheet = required(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml'], 'sheet');
  return [
    {
      what: `L: 200,000 codings as CSV (${megabytes(csv.bytes)})`,
      goal: null,
      times: csv.times,
      limit: { what: 'the same text to bytes', times: timesOf(runs, () => encodeUtf8(text)) },
    },
    {
      what: `L: 200,000 codings as XLSX (${megabytes(xlsx.bytes)}, ${megabytes(sheet)} unpacked)`,
      goal: null,
      times: xlsx.times,
      limit: { what: 'packing the same sheet', times: timesOf(runs, () => deflateSync(sheet, { level: 1 })) },
    },
  ];
}

function megabytes(bytes: Uint8Array): string {
  return `${Math.round(bytes.length / 1e6)} MB`;
}

if (hasWorkload()) printReport('Exports', await measure());
else console.log(noWorkload);
