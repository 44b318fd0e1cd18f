import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, paragraph } from '../../shared/importers/test/make-docx';
import { parseFiles, type ParseProgress } from './parse-client';

function fileOf(name: string, content: string | Uint8Array): File {
  return new File([content as BlobPart], name);
}

const startBreaking = (): Worker =>
  new Worker(new URL('./test/breaking.worker.ts', import.meta.url), { type: 'module' });

describe('parseFiles', () => {
  it('reads texts, Markdown and Word files in a worker, in the order given', async () => {
    const { files, isCancelled } = await parseFiles([
      fileOf('gespräch.txt', 'I: Wie war das?\nB: Gut.'),
      fileOf('notiz.md', '# Überschrift\n\n**Wort**'),
      fileOf('ergebnis.docx', makeDocx({ body: paragraph('Es braucht Räume.') })),
    ]);
    expect(isCancelled).toBe(false);
    expect(files.map(({ documents }) => documents[0]?.text)).toEqual([
      'I: Wie war das?\nB: Gut.',
      'Überschrift\n\nWort',
      'Es braucht Räume.',
    ]);
    expect(files[0]?.documents[0]?.kind).toBe('transcript');
    expect(files[0]?.documents[0]?.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets the good files of a batch in and says what is wrong with the others', async () => {
    const { files } = await parseFiles([
      fileOf('leer.txt', ''),
      fileOf('archiv.zip', zipSync({ a: new Uint8Array(3) })),
      fileOf('gut.txt', 'Ein Wort.'),
    ]);
    expect(files.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['file-empty'],
      ['archive-unknown'],
      [],
    ]);
    expect(files[2]?.documents).toHaveLength(1);
  });

  it('tells progress per file and never backwards', async () => {
    const seen: ParseProgress[] = [];
    const big = fileOf('b.txt', 'Wort '.repeat(2_000_000));
    await parseFiles([fileOf('a.txt', 'Wort'), big], { onProgress: (progress) => seen.push(progress) });
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ file: 'b.txt', index: 1, count: 2, fraction: 1 });
    expect(seen.filter(({ file }) => file === 'b.txt').length).toBeGreaterThan(3);
  });

  it('turns a crash of the worker into a problem that names the file, and goes on', async () => {
    const { files } = await parseFiles([fileOf('break', 'a'), fileOf('nonsense', 'b')], { startWorker: startBreaking });
    expect(files.map(({ problems }) => problems.map(({ code, file }) => [code, file]))).toEqual([
      [['reader-crashed', 'break']],
      [['reader-crashed', 'nonsense']],
    ]);
  });

  it('ends at once when cancelled, even where the worker hangs', async () => {
    const cancel = new AbortController();
    const reading = parseFiles([fileOf('hang', 'a')], { signal: cancel.signal, startWorker: startBreaking });
    setTimeout(() => cancel.abort(), 50);
    expect(await reading).toEqual({ files: [], isCancelled: true });
    expect(await parseFiles([fileOf('a.txt', 'a')], { signal: cancel.signal })).toEqual({
      files: [],
      isCancelled: true,
    });
  });
});
