import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import type { ExportRequest } from '../export-request';
import { runExport } from '../run-export';

const text = '[00:00:10] S01: Was half?\n[00:00:20] S02: Der Mut <laut> & die Zeit.\n[00:01:02] S01: Danke.';

function talk() {
  return projectBuilder()
    .coder('A. Brandt')
    .document('Tisch 1', text)
    .document('Notiz', 'Der Mut.')
    .code('Mut')
    .code('Zeit > Geld')
    .coding('Mut', 'Tisch 1', 'Der Mut <laut> & die Zeit.')
    .coding('Zeit > Geld', 'Tisch 1', 'Der Mut <laut> & die Zeit.')
    .coding('Mut', 'Tisch 1', 'Danke.')
    .coding('Mut', 'Notiz', 'Mut');
}

async function made(options: ExportRequest['options'] = {}, file: 'srt' | 'vtt' = 'srt', source = talk().build()) {
  const { bytes, problems, sideFile } = await runExport(source, requestOf({ format: 'subtitles', file, options }));
  const decode = (part: Uint8Array | undefined) => new TextDecoder().decode(part);
  return { content: decode(bytes), problems, side: decode(sideFile?.bytes) };
}

describe('subtitles of coded passages', () => {
  it('have one for each passage with its codes, from time stamp to time stamp', async () => {
    expect((await made()).content).toBe(
      '1\n00:00:20,000 --> 00:01:02,000\nMut; Zeit > Geld\n\n2\n00:01:02,000 --> 00:01:07,000\nMut\n\n',
    );
  });

  it('are WebVTT where that is wanted, in which no sign is taken for markup', async () => {
    const document = talk().documentId('Tisch 1');
    expect((await made({ words: true, document }, 'vtt')).content).toBe(
      [
        'WEBVTT\n',
        '1\n00:00:20.000 --> 00:01:02.000\nMut; Zeit &gt; Geld\nDer Mut &lt;laut&gt; &amp; die Zeit.\n',
        '2\n00:01:02.000 --> 00:01:07.000\nMut\nDanke.\n\n',
      ].join('\n'),
    );
  });

  it('say which passages have no time, and whose end nobody knows', async () => {
    const { problems, side } = await made();
    expect(problems).toMatchObject([
      { code: 'passages-untimed', params: { count: 1, documents: 1 } },
      { code: 'cues-open-ended', params: { count: 1, seconds: 5 } },
    ]);
    expect(side).toContain('Summen: 2 Untertitel');
    expect(side).toContain('1 Textstelle in 1 Dokument ohne Zeitmarken fehlt.');
  });

  it('estimate times between stamps only where that is wanted, and say so', async () => {
    const source = talk().coding('Mut', 'Tisch 1', 'die Zeit').build();
    expect((await made({}, 'srt', source)).side).not.toContain('geschätzt');
    const { content, side } = await made({ interpolate: true }, 'srt', source);
    expect(side).toContain('nach dem Anteil der Zeichen geschätzt');
    const [from] = /^00:00:4\d,\d{3}(?= --> 00:00:5\d,\d{3}\nMut$)/m.exec(content) ?? [];
    expect(from).toBeDefined();
  });

  it('name the document where there are several, whose times begin anew', async () => {
    const source = talk().document('Tisch 2', text).coding('Mut', 'Tisch 2', 'Was half?').build();
    const { content, problems } = await made({}, 'srt', source);
    expect(content).toContain('\n3\n00:00:10,000 --> 00:00:20,000\nTisch 2\nMut\n\n');
    expect(problems.map(({ code }) => code)).toContain('cues-of-several');
  });

  it('are of one code and what lies below it', async () => {
    expect((await made({ code: talk().codeId('Zeit > Geld') })).content).toBe(
      '1\n00:00:20,000 --> 00:01:02,000\nZeit > Geld\n\n',
    );
  });
});
