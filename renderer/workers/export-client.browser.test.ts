import { describe, expect, it } from 'vitest';
import { runExport } from '../../shared/exporters/run-export';
import type { ExportRequest } from '../../shared/exporters/export-request';
import { projectBuilder } from '../../shared/test/build';
import { exportInWorker } from './export-client';

const source = projectBuilder()
  .coder('A. Brandt')
  .event('Ballenfeld', { date: '2023-06-10' })
  .document('Tisch 1', 'I: Was half?\nB: Der Mut 🙂.', { event: 'Ballenfeld' })
  .code('Mut')
  .coding('Mut', 'Tisch 1', 'Mut 🙂')
  .build();

const request = (format: ExportRequest['format']): ExportRequest => ({
  format,
  file: format === 'project' ? 'qdpx' : 'csv',
  profile: 'excel-de',
  language: 'de',
  options: {},
  matrix: { rows: 'codes', columns: 'events', cells: 'codings', withSubcodes: false },
});

describe('exporting in a worker', () => {
  it.each(['matrix', 'codings', 'codebook', 'project'] as const)('gives the same bytes as here: %s', async (format) => {
    const fractions: number[] = [];
    const file = await exportInWorker(source, request(format), { onProgress: (fraction) => fractions.push(fraction) });
    expect(file).toEqual(await runExport(source, request(format)));
    expect(fractions.at(-1)).toBe(1);
  });

  it('comes back with nothing when cancelled, before or while it runs', async () => {
    expect(await exportInWorker(source, request('matrix'), { signal: AbortSignal.abort() })).toBeNull();
    const cancel = new AbortController();
    const running = exportInWorker(source, request('project'), { signal: cancel.signal });
    cancel.abort();
    expect(await running).toBeNull();
  });

  it('says why it broke', async () => {
    const { project } = source;
    await expect(exportInWorker({ project, texts: new Map() }, request('project'))).rejects.toThrow(/Tisch 1/);
  });
});
