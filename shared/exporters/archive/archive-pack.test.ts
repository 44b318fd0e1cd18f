import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readQdpx } from '../../importers/formats/qdpx';
import { required } from '../../kernel/assert';
import { misquotedCodings } from '../../project/invariants';
import { arbitraryProject } from '../../test/arbitrary-project';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { withSecrets } from '../../test/with-secrets';
import type { ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { runExport } from '../run-export';
import { pseudonymise } from './pseudonymise';

const text =
  'I: Was half?\nFrau Müller: Müller heiße ich, und Frau Müllers Garten. I think so.\nI: Danke, Frau Müller. Auch Petra Lang half.\nFrau Müller: Bitte.';
const quotation = (release: 'blocked' | 'anonymous') =>
  ({ label: 'Daniela Gern', role: 'Gast', release, source: null }) as const;

function study(): ExportSource {
  const { project, texts } = projectBuilder()
    .coder('A. Brandt')
    .event('Freibad', { date: '2023-06-10', place: 'Ballenfeld' })
    .document('Gespräch mit Frau Müller', text, { event: 'Freibad', attributes: { Ort: 'Halle', Alter: 61 } })
    .document('Notiz', 'Später kam Frau Müller. Daniela Gern auch.')
    .document('O-Ton Daniela', 'Man braucht Mut.', { kind: 'o-tone', quotation: quotation('blocked') })
    .document('Daniela 2', 'Daniela Gern: Und Zeit.\nDaniela Gern: Und Ruhe.', {
      kind: 'o-tone',
      quotation: quotation('anonymous'),
      attributes: { Name: 'Daniela Gern' },
    })
    .code('Mut')
    .coding('Mut', 'Gespräch mit Frau Müller', 'Müller heiße ich')
    .memo('Frau Müller betont das.')
    .coding('Mut', 'O-Ton Daniela', 'Mut')
    .build();
  const speakers = [...project.speakers.values()].map((one) =>
    one.label === 'Frau Müller' ? { ...one, pseudonym: 'P1' } : one.label === 'I' ? { ...one, pseudonym: 'Int' } : one,
  );
  return { project: { ...project, speakers: new Map(speakers.map((one) => [one.id, one])) }, texts };
}

async function packed(options: ExportRequest['options'] = {}, source = study()) {
  const made = await runExport(source, requestOf({ format: 'archive', file: 'zip', options }));
  const files = unzipSync(made.bytes);
  return { ...made, files, part: (path: string) => strFromU8(required(files[`archive/${path}`], path)) };
}

describe('an archive pack', () => {
  it('has texts with pseudonyms in labels and in words, where codes of speakers stay words', async () => {
    const { part } = await packed();
    expect(part('data/texts/001-gespraech-mit-p1.txt')).toBe(
      'Int: Was half?\nP1: P1 heiße ich, und Frau Müllers Garten. I think so.\nInt: Danke, P1. Auch Petra Lang half.\nP1: Bitte.',
    );
    expect(part('data/texts/002-notiz.txt')).toBe('Später kam P1. Daniela Gern auch.');
    expect(part('data/texts/003-gast.txt')).toBe('Gast: Und Zeit.\nGast: Und Ruhe.');
  });

  it('lists every replacement and what must be looked at beside it, and never in it', async () => {
    const { files, sideFile, problems } = await packed();
    const side = new TextDecoder().decode(sideFile?.bytes);
    expect(side).toContain('Gespräch mit Frau Müller, Abs. 2: „Müller“ ersetzt durch „P1“');
    expect(side).toContain('„Frau Müllers“ sieht wie ein Name aus und ist nicht ersetzt');
    expect(side).toContain('Notiz, Abs. 1: „Daniela Gern“ steht noch da und hat kein eindeutiges Pseudonym');
    expect(side).toContain('gehört NICHT ins Archiv');
    expect(problems).toMatchObject([{ code: 'archive-to-check', params: { names: 5, open: 3 } }]);
    const all = Object.values(files).map((bytes) => strFromU8(bytes));
    expect(all.join('')).not.toContain('ersetzt durch „P1“');
    expect(all.filter((one) => /Man braucht Mut|Name/.test(one) && one.includes('Daniela Gern'))).toEqual([]);
  });

  it('is a bag whose digests are right, with a read-me in both languages', async () => {
    const { files, part } = await packed();
    const listed = new Set(['archive/tagmanifest-sha256.txt']);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      for (const line of part(manifest).trim().split('\n')) {
        const [digest = '', path = ''] = line.split('  ');
        const bytes = required(files[`archive/${path}`], path);
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
        expect(path.startsWith('data/')).toBe(manifest === 'manifest-sha256.txt');
        listed.add(`archive/${path}`);
      }
    }
    expect([...listed].sort()).toEqual(Object.keys(files).sort());
    expect(part('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(part('LIESMICH.txt')).toContain('6 Kennungen von Sprecher*innen');
    expect(part('README.txt')).toContain('Under which licence or agreement may others use them?');
    expect(part('data/documents.csv')).toContain(
      'texts/001-gespraech-mit-p1.txt,Gespräch mit P1,transcript,Freibad,,2023-06-10,Ballenfeld,,1,',
    );
  });

  it('has nothing in its list of documents that a spreadsheet would run', async () => {
    const { project, texts } = projectBuilder().document('=HYPERLINK("http://x.example")', 'Ja.').build();
    const { part } = await packed({}, { project, texts });
    expect(part('data/documents.csv')).toContain(`"'=HYPERLINK(`);
  });

  it('holds a project file that is pseudonymised, whole or not there, and says which', async () => {
    const clean = await packed();
    const read = readQdpx(required(clean.files['archive/data/project.qdpx'], 'project'));
    if (!read.ok) throw new Error(read.error.code);
    expect([...read.value.texts.values()].join('\n')).not.toContain('Frau Müller.');
    expect([...read.value.project.memos.values()].map((memo) => memo.text)).toEqual(['P1 betont das.']);
    expect([...read.value.project.codings.values()].flat().map(({ quote }) => quote)).toEqual(['P1 heiße ich']);
    const whole = await packed({ 'project-file': 'whole' });
    expect(whole.problems.map(({ code }) => code)).toContain('archive-whole-project');
    expect(whole.part('LIESMICH.txt')).toContain('ACHTUNG: Die Projektdatei enthält ALLES');
    const none = await packed({ 'project-file': 'none' });
    expect(Object.keys(none.files)).not.toContain('archive/data/project.qdpx');
  });

  it('refuses to leave a text out silently', async () => {
    const { project } = study();
    await expect(packed({}, { project, texts: new Map() })).rejects.toThrow(/not at hand/);
  });

  it('has the same bytes every time', async () => {
    expect((await packed()).bytes).toEqual((await packed({}, structuredClone(study()))).bytes);
  });
});

describe('a pseudonymised study', () => {
  it('always has every coding on its words, and nothing of what is blocked or anonymous', () => {
    fc.assert(
      fc.property(arbitraryProject(), (source) => {
        const secret = withSecrets(source);
        const speakers = new Map(
          [...secret.project.speakers].map(([id, one], at) => [id, { ...one, pseudonym: `P${at}` }] as const),
        );
        const { project, texts } = pseudonymise({ ...secret, project: { ...secret.project, speakers } });
        for (const document of project.documents.values()) {
          const words = texts.get(document.revisionId) ?? '';
          expect(misquotedCodings(project, document.id, words)).toEqual([]);
          expect(project.revisions.get(document.revisionId)?.length).toBe(words.length);
        }
        const { documents, codings, memos, cellSummaries } = project;
        const told = [documents, project.speakers, codings, memos, cellSummaries].map((records) => [...records]);
        expect(JSON.stringify(told)).not.toContain('GEHEIM');
      }),
    );
  });
});
