import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { importerFor, importFile } from '../importers';

const transcripts = new URL('../../../../shared/interchange/transcripts/', import.meta.url);

const read = (name: string, content: string | Uint8Array) =>
  importFile({ name, bytes: typeof content === 'string' ? encodeUtf8(content) : content }, { sha256: '' });
const textOf = async (name: string, content: string) => (await read(name, content)).documents[0]?.text;
const codesOf = async (name: string, content: string) => (await read(name, content)).problems.map(({ code }) => code);
const formatOf = (content: string) => importerFor({ name: 'a', bytes: encodeUtf8(content) })?.id;

describe('subtitles', () => {
  it('keep words that follow an empty line, and what looks like a number', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nEins\n\nund zwei\n42\n\n2\n00:00:03,000 --> 00:00:04,000\nDrei\n';
    expect(await textOf('a.srt', srt)).toBe('[00:00:01] Eins und zwei 42 Drei');
  });

  it('say which lines belong to no time', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nEins\n';
    const vtt = `WEBVTT\n\nnirgends hin\n\n00:01.000 --> 00:02.000\nEins\n`;
    expect(await codesOf('a.srt', srt)).toEqual([]);
    const { problems } = await read('a.vtt', vtt);
    expect(problems).toMatchObject([{ code: 'subtitle-lines-left-out', place: '3', params: { count: 1 } }]);
  });

  it('keep angle brackets and braces that are words', async () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<3 &lt;b&gt; {lacht} a<b &unbekannt; &#228;\n';
    expect(await textOf('a.vtt', vtt)).toBe('[00:00:01] <3 <b> {lacht} a<b &unbekannt; ä');
  });

  it('are told by what they hold', () => {
    expect(formatOf('WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n')).toBe('vtt');
    expect(formatOf('1\n00:00:01,000 --> 00:00:02,000\nEins\n')).toBe('srt');
    expect(formatOf('WEBVTTeilen Sie das mit.')).toBe('txt');
    expect(formatOf('Die Zeit 00:00:01,000 --> 00:00:02,000 steht im Text.')).toBe('txt');
  });
});

describe('transcripts of programs', () => {
  it('that are broken JSON are refused', async () => {
    expect(await codesOf('a.otr', '{"text":"<p>Wort')).toEqual(['json-damaged']);
    expect(await codesOf('a.json', '{"segments": [{"start": 0, "text": "a"}')).toEqual(['json-damaged']);
  });

  it('are not found in JSON of other kinds', () => {
    expect(formatOf('{"name": "Projekt", "start": 1}')).toBe('txt');
    expect(formatOf('[1, 2, 3]')).toBe('txt');
  });

  it('of Hugging Face have their times in pairs, and of whisper alone the text', async () => {
    const chunks =
      '{"text": "a b", "chunks": [{"timestamp": [0.0, 1.5], "text": " a"}, {"timestamp": [9.9, null], "text": " b"}]}';
    expect(await textOf('a.json', chunks)).toBe('[00:00:00] a\n[00:00:09] b');
    expect(await textOf('a.json', '{"text": "Nur Text."}')).toBe('Nur Text.');
  });

  it('of f4 are told by their times, in text and RTF, and a single one is none', () => {
    expect(formatOf('I: Ja? #00:00:01-0#\nB: Nein. #00:00:02-5#')).toBe('f4');
    expect(formatOf('{\\rtf1 I: Ja? #00:00:01-0#\\par B: Nein. #00:00:02-5#}')).toBe('f4');
    expect(formatOf('Bei #00:00:01-0# steht es.')).toBe('txt');
  });
});

describe('annotations', () => {
  it('of ELAN and Praat that are of the same recording agree', async (context) => {
    const [elan, praat] = ['en_pygamma_MaureenMarvinRobin.eaf', 'en_pygamma_MaureenMarvinRobin.TextGrid'].map(
      (name) => new URL(name, transcripts),
    ) as [URL, URL];
    if (!existsSync(elan)) context.skip('the files of other tools are not here');
    const outcomes = await Promise.all(
      [elan, praat].map((url) => read(url.pathname.split('/').at(-1) as string, new Uint8Array(readFileSync(url)))),
    );
    const [first, second] = outcomes.map(({ documents }) => documents[0]);
    expect(first?.text).toBe('[00:00:01] Maureen: S\n[00:00:02] Marvin: S\n[00:00:03] Maureen: S\n[00:00:05] Robin: S');
    expect(second?.text).toBe(first?.text);
    expect(second?.turns).toEqual(first?.turns);
  });

  it('with a document type or broken elements are refused with their line', async () => {
    const bomb =
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n<ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>';
    expect((await read('a.eaf', bomb)).problems).toMatchObject([{ code: 'eaf-doctype', severity: 'error' }]);
    const broken = '<ANNOTATION_DOCUMENT>\n<TIER>\n</ANNOTATION_DOCUMENT>';
    expect((await read('a.eaf', broken)).problems).toMatchObject([{ code: 'eaf-damaged', place: '3' }]);
  });

  it('that refer to each other in a ring, or to nothing, keep their words', async () => {
    const ref = (id: string, to: string, words: string) =>
      `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="${to}"><ANNOTATION_VALUE>${words}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`;
    const eaf = `<ANNOTATION_DOCUMENT><TIER TIER_ID="T">${ref('a', 'b', 'Eins')}${ref('b', 'a', 'Zwei')}${ref('c', 'x', 'Drei')}</TIER></ANNOTATION_DOCUMENT>`;
    const { documents, problems } = await read('a.eaf', eaf);
    expect(documents[0]?.text).toBe('[00:00:00] T: Eins Zwei Drei');
    expect(problems).toMatchObject([{ code: 'segments-timeless', params: { count: 3 } }]);
  });

  it('of a TextGrid that breaks off are kept as far as they go', async () => {
    const grid =
      'File type = "ooTextFile"\nObject class = "TextGrid"\n0 9 <exists> 1 "IntervalTier" "A" 0 9 2 0 4 "Eins" 4 9 "Zw';
    const { documents, problems } = await read('a.TextGrid', grid);
    expect(documents[0]?.text).toBe('[00:00:00] A: Eins');
    expect(problems.map(({ code }) => code)).toEqual(['textgrid-cut']);
  });
});
