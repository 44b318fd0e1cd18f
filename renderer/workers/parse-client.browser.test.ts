import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, paragraph } from '../../shared/importers/test/make-docx';
import { placesIn } from '../../shared/text/place-marks';
import { parseFiles, type ParsedFile, type ParseProgress } from './parse-client';

function fileOf(name: string, content: string | Uint8Array): File {
  return new File([content as BlobPart], name);
}

function importedOf(file: ParsedFile | undefined) {
  if (file?.kind !== 'texts') throw new Error(`Not read as texts: ${file?.kind}`);
  return file.imported;
}

const startBreaking = (): Worker =>
  new Worker(new URL('./test/breaking.worker.ts', import.meta.url), { type: 'module' });

const line = 'Wort und Antwort. ';
/** Beginning and end of a file that is a single line between. */
const frames = {
  'a.txt': ['', ''],
  'a.md': ['# ', ''],
  'a.html': ['<html><body><p>', '</p></body></html>'],
  'a.rtf': ['{\\rtf1\\ansi ', '}'],
  'a.fodt': [
    '<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>',
    '</text:p></office:text></office:body></office:document>',
  ],
  'a.srt': ['1\n00:00:01,000 --> 00:00:02,000\n', '\n'],
  'a.vtt': ['WEBVTT\n\n00:01.000 --> 00:02.000\n', '\n'],
  'a.otr': ['{"text":"<p>', '</p>","media":"","media-time":0}'],
  'a.json': ['{"text":"', '","segments":[]}'],
  'a.eaf': [
    '<?xml version="1.0"?><ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1"/></TIME_ORDER><TIER TIER_ID="x"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="a" TIME_SLOT_REF2="a"><ANNOTATION_VALUE>',
    '</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>',
  ],
  'a.TextGrid': [
    'File type = "ooTextFile"\nObject class = "TextGrid"\n0\n1\n<exists>\n1\n"IntervalTier"\n"A"\n0\n1\n1\n0\n1\n"',
    '"\n',
  ],
  'a.csv': ['a;b\n1;"', '"\n'],
  'a.pdf': ['%PDF-1.7\n', '%%EOF'],
} as const;

/** Resolves in a task of its own, behind what is settled already. */
function nextTask(): Promise<'later'> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done('later');
    port2.postMessage(null);
  });
}

describe('parseFiles', () => {
  it('reads texts, Markdown and Word files in a worker, in the order given', async () => {
    const { files, isCancelled } = await parseFiles([
      fileOf('gespräch.txt', 'I: Wie war das?\nB: Gut.'),
      fileOf('notiz.md', '# Überschrift\n\n**Wort**'),
      fileOf('ergebnis.docx', makeDocx({ body: paragraph('Es braucht Räume.') })),
    ]);
    expect(isCancelled).toBe(false);
    expect(files.map((file) => importedOf(file).documents[0]?.text)).toEqual([
      'I: Wie war das?\nB: Gut.',
      'Überschrift\n\nWort',
      'Es braucht Räume.',
    ]);
    expect(importedOf(files[0]).documents[0]?.kind).toBe('transcript');
    expect(importedOf(files[0]).documents[0]?.origin.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('brings with each text the places that references name, so that the page need not look for them', async () => {
    const { files } = await parseFiles([fileOf('a.txt', 'I: Ja? [00:01:02]\n\n[S. 2]\nB: Nein.')]);
    const [document] = importedOf(files[0]).documents;
    expect(document?.places).toEqual(placesIn(document?.text ?? ''));
    expect(document?.places?.times).toHaveLength(1);
    expect(document?.places?.pages).toHaveLength(1);
  });

  it('reads PDF in the same worker, more than one of them', async () => {
    const answer = await fetch('/fixtures/import/pdf/columns.pdf');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { files } = await parseFiles([fileOf('a.pdf', bytes), fileOf('b.pdf', bytes), fileOf('c.txt', 'Wort')]);
    const texts = files.map((file) => importedOf(file).documents[0]?.text);
    expect(texts[0]).toContain('[S. 1]\nRäume, die bleiben\nDie Wertschätzung');
    expect(texts).toEqual([texts[0], texts[0], 'Wort']);
  });

  it('lets the good files of a batch in and says what is wrong with the others', async () => {
    const { files } = await parseFiles([fileOf('leer.txt', ''), fileOf('gut.txt', 'Ein Wort.')]);
    expect(files.map((file) => importedOf(file).problems.map(({ code }) => code))).toEqual([['file-empty'], []]);
    expect(importedOf(files[1]).documents).toHaveLength(1);
  });

  it('knows a large recording without reading it whole, by the hash of all its bytes', async () => {
    const piece = new Uint8Array(8 * 1024 * 1024).map((_, at) => at * 7);
    const pieces = Array<Blob>(17).fill(new Blob([piece]));
    const recording = new File(['RIFF\0\0\0\0WAVE', ...pieces], 'Gespräch.wav');
    const told: number[] = [];
    const { files } = await parseFiles([recording], { onProgress: ({ fraction }) => told.push(fraction) });
    const [found] = files;
    expect(importedOf(found)).toMatchObject({ problems: [], media: { mediaType: 'audio/wav' } });
    const whole = await crypto.subtle.digest('SHA-256', await recording.arrayBuffer());
    const hex = [...new Uint8Array(whole)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(found?.kind === 'texts' && found.sha256).toBe(hex);
    expect(told.some((fraction) => fraction > 0.2 && fraction < 0.8)).toBe(true);
  });

  it('says how large a file is that memory cannot hold, and reads the others', async () => {
    const pieces = Array<Blob>(40).fill(new Blob([new Uint8Array(64 * 1024 * 1024)]));
    const { files } = await parseFiles([new File(['PK', ...pieces], 'alles.zip'), fileOf('a.txt', 'Wort')]);
    expect(importedOf(files[0]).problems).toEqual([
      { code: 'file-beyond-memory', severity: 'error', file: 'alles.zip', params: { gigabytes: 2.684354562 } },
    ]);
    expect(importedOf(files[1]).documents).toHaveLength(1);
  });

  it('reads what lies in an archive in its place, by the names in there', async () => {
    const seen: ParseProgress[] = [];
    const words = new TextEncoder().encode('Ein Wort.');
    const zip = zipSync({ 'Welle 1/Tisch.txt': words, 'b.txt': words, '.DS_Store': words });
    const { files } = await parseFiles([fileOf('a.txt', 'A'), fileOf('alles.zip', zip), fileOf('c.txt', 'C')], {
      onProgress: (progress) => seen.push(progress),
    });
    expect(files.map(({ kind, file }) => [kind, file.name])).toEqual([
      ['texts', 'a.txt'],
      ['container', 'alles.zip'],
      ['texts', 'Welle 1/Tisch.txt'],
      ['texts', 'b.txt'],
      ['texts', 'c.txt'],
    ]);
    expect(importedOf(files[2]).documents[0]?.name).toBe('Tisch');
    expect(await files[2]?.file.text()).toBe('Ein Wort.');
    expect(seen.at(-1)).toEqual({ file: 'c.txt', index: 4, count: 5, fraction: 1 });
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });

  it('tells projects and lists of codes from texts, and leaves them unread', async () => {
    const answer = await fetch('/fixtures/demo/demo.qdpx');
    const codes = '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>';
    const { files } = await parseFiles([
      fileOf('demo.zip', new Uint8Array(await answer.arrayBuffer())),
      fileOf('codes.txt', codes),
      fileOf('über codes.txt', `Im Format steht: ${codes}`),
    ]);
    expect(files.map(({ kind }) => kind)).toEqual(['project', 'codes', 'texts']);
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
    expect(files.map((file) => importedOf(file).problems.map(({ code, file: name }) => [code, name]))).toEqual([
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

  it.each(Object.keys(frames) as (keyof typeof frames)[])(
    'ends at once when cancelled in the middle of a single long line: %s',
    async (name) => {
      const [head, tail] = frames[name];
      const file = new File([head, ...new Array<string>(10).fill(line.repeat(60_000)), tail], name);
      const cancel = new AbortController();
      const answers: unknown[] = [];
      const reading = parseFiles([file, fileOf('b.txt', 'Wort')], {
        signal: cancel.signal,
        onProgress: ({ fraction }) => {
          // The bytes are there, the words are not.
          if (fraction < 0.2999 || cancel.signal.aborted) return;
          cancel.abort();
          answers.push(Promise.race([reading, nextTask()]));
        },
      });
      expect(await reading).toEqual({ files: [], isCancelled: true });
      expect(await Promise.all(answers)).toEqual([{ files: [], isCancelled: true }]);
    },
  );
});
