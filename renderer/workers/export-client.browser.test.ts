import { describe, expect, it } from 'vitest';
import { runExport } from '../../shared/exporters/run-export';
import { required } from '../../shared/kernel/assert';
import { plainMatrix } from '../../shared/project/matrix-view';
import type { ExportRequest } from '../../shared/exporters/export-request';
import { projectBuilder } from '../../shared/test/build';
import { exportInWorker, PreviewClient } from './export-client';
import type { JobSource } from './export-messages';

const source = projectBuilder()
  .coder('A. Brandt')
  .event('Ballenfeld', { date: '2023-06-10' })
  .document('Tisch 1', 'I: Was half?\nB: Der Mut 🙂.', { event: 'Ballenfeld' })
  .code('Mut')
  .coding('Mut', 'Tisch 1', 'Mut 🙂')
  .build();
/** As it travels from the page. */
const memory: JobSource = { kind: 'memory', ...source };

const request = (format: ExportRequest['format']): ExportRequest => ({
  format,
  file: format === 'project' ? 'qdpx' : 'csv',
  profile: 'excel-de',
  language: 'de',
  options: {},
  matrix: plainMatrix,
});

describe('a preview in a worker', () => {
  it('is the beginning of the table; one after the other comes from the same worker', async () => {
    const client = new PreviewClient();
    const { signal } = new AbortController();
    expect(await client.preview(memory, request('matrix'), signal)).toEqual({
      kind: 'table',
      header: ['code', 'Ballenfeld', 'total'],
      rows: [['Mut', '1', '1']],
      rowCount: 1,
      columnCount: 3,
    });
    expect(await client.preview(memory, request('project'), signal)).toEqual({ kind: 'none' });
    client.close();
  });

  it('comes to nothing when it is called off, and the next one comes all the same', async () => {
    const client = new PreviewClient();
    const first = new AbortController();
    const running = client.preview(memory, request('codings'), first.signal);
    first.abort();
    expect(await running).toBeNull();
    const next = await client.preview(memory, request('codings'), new AbortController().signal);
    expect(next).toMatchObject({ kind: 'table', rowCount: 1 });
    client.close();
  });
});

describe('exporting in a worker', () => {
  it.each(['matrix', 'codings', 'codebook', 'project'] as const)('gives the same bytes as here: %s', async (format) => {
    const fractions: number[] = [];
    const file = await exportInWorker(memory, request(format), { onProgress: (fraction) => fractions.push(fraction) });
    const { content, ...rest } = required(file, 'file');
    const bytes = new Uint8Array(await content.arrayBuffer());
    expect({ ...rest, bytes }).toEqual(await runExport(source, request(format)));
    expect(fractions.at(-1)).toBe(1);
  });

  it('comes back with nothing when cancelled, before or while it runs', async () => {
    expect(await exportInWorker(memory, request('matrix'), { signal: AbortSignal.abort() })).toBeNull();
    const cancel = new AbortController();
    const running = exportInWorker(memory, request('project'), { signal: cancel.signal });
    cancel.abort();
    expect(await running).toBeNull();
  });

  it('says why it broke', async () => {
    const { project } = source;
    await expect(exportInWorker({ kind: 'memory', project, texts: new Map() }, request('project'))).rejects.toThrow(
      /Tisch 1/,
    );
  });
});
