import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { required } from '../kernel/assert';
import { isBlocked } from '../project/document';
import { matrixCells, matrixColumns, matrixRows, plainMatrix } from '../project/matrix-view';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { requestOf } from '../test/export-requests';
import { withSecrets } from '../test/with-secrets';
import type { ExportSource } from './define-exporter';
import { exportFormats, exportLanguages, exportProfiles, type ExportRequest } from './export-request';
import { exporters, previewExport } from './exporters';
import { runExport } from './run-export';

const view = plainMatrix;
const plain = requestOf({ format: 'matrix' });

const request: fc.Arbitrary<ExportRequest> = fc.record({
  format: fc.constantFrom(...exportFormats.filter((format) => exporters[format].files.includes('csv'))),
  file: fc.constant('csv' as const),
  language: fc.constantFrom(...exportLanguages),
  options: fc.constant({}),
  profile: fc.constantFrom(...exportProfiles),
  matrix: fc
    .record({
      rows: fc.constantFrom(...matrixRows),
      columns: fc.constantFrom(...matrixColumns),
      cells: fc.uniqueArray(fc.constantFrom(...matrixCells), { minLength: 1, maxLength: 3 }),
      withSubcodes: fc.boolean(),
      transposed: fc.boolean(),
    })
    .map((part) => ({ ...plainMatrix, ...part })),
});

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function csvOf(source: ExportSource, wanted: ExportRequest): Promise<string> {
  return textOf((await runExport(source, wanted)).bytes);
}

async function rowsOf(source: ExportSource, wanted: ExportRequest): Promise<string[][]> {
  const text = await csvOf(source, wanted);
  return Papa.parse<string[]>(text.slice(0, -2), { delimiter: ',', newline: '\r\n' }).data;
}

function talk() {
  return projectBuilder()
    .coder('A. Brandt')
    .event('Freibad am Hang', { date: '2023-06-10', place: 'Ballenfeld' })
    .document('Tisch 1', 'I: Was half? 🙂\nB: Wir hören zu.\n\nB: Und der Mut.', { event: 'Freibad am Hang' })
    .code('Haltung')
    .code('Mut', 'Haltung')
    .coding('Haltung', 'Tisch 1', 'Wir hören zu.')
    .coding('Mut', 'Tisch 1', 'Wir hören zu.\n\nB: Und der Mut')
    .memo('Was heißt "Mut"?');
}

describe('the history as CSV', () => {
  const line = { at: '2026-01-01T09:00:00.000Z', target: null, coder: 'A. Brandt' } as const;
  const history = [
    {
      ...line,
      step: 1,
      kind: 'start',
      holds: true,
      command: 'create-project',
      description: 'Projekt angelegt',
      coder: '',
    },
    { ...line, step: 2, kind: 'do', holds: false, command: 'create-code', description: '=Code; neu' },
    { ...line, step: 3, kind: 'undo', target: 2, holds: null, command: 'create-code', description: '=Code; neu' },
  ] as const;

  it('has a step a row, oldest first, and says which hold', async () => {
    const source = { ...talk().build(), history };
    expect(await csvOf(source, { ...plain, format: 'history' })).toBe(
      'step,time,kind,of_step,in_force,command,description,coder\r\n' +
        '1,2026-01-01T09:00:00.000Z,start,,1,create-project,Projekt angelegt,\r\n' +
        '2,2026-01-01T09:00:00.000Z,do,,0,create-code,=Code; neu,A. Brandt\r\n' +
        '3,2026-01-01T09:00:00.000Z,undo,2,,create-code,=Code; neu,A. Brandt\r\n',
    );
    expect(await csvOf(source, { ...plain, format: 'history', profile: 'excel-de' })).toContain(';"\'=Code; neu";');
  });

  it('says beside it what was counted, and that nothing is left out', async () => {
    const { sideFile } = await runExport({ ...talk().build(), history }, { ...plain, format: 'history' });
    const side = textOf(required(sideFile, 'side file').bytes);
    expect(side).toContain('Summen: 3 Schritte, davon 1 rückgängig gemacht');
    expect(side).toContain('auch die gesperrter O-Töne');
    expect(side).not.toContain('Nur mit der Rolle');
  });
});

describe('the matrix as CSV', () => {
  it('has the path of the code, a column an event in order of date, and the total', async () => {
    const source = talk().event('Auftakt', { date: '2022-05-01' }).build();
    expect(await csvOf(source, plain)).toBe(
      'code,Auftakt,Freibad am Hang,total\r\nHaltung,0,1,1\r\nHaltung > Mut,0,1,1\r\n',
    );
    expect(await csvOf(source, { ...plain, matrix: { ...view, withSubcodes: true } })).toBe(
      'code,Auftakt,Freibad am Hang,total\r\nHaltung,0,2,2\r\nHaltung > Mut,0,1,1\r\n',
    );
  });

  it('has quotations with their reference, parted by an empty line', async () => {
    const wanted: ExportRequest = { ...plain, matrix: { ...view, cells: ['quotations'], withSubcodes: true } };
    expect((await rowsOf(talk().build(), wanted))[1]).toEqual([
      'Haltung',
      'Wir hören zu.\n\nB: Und der Mut (Tisch 1, Abs. 2–3)\n\nWir hören zu. (Tisch 1, Abs. 2)',
      '2',
    ]);
  });

  it('tells events of the same title apart by place and date, and numbers what is still alike', async () => {
    const source = projectBuilder()
      .event('Gespräch', { key: '1', date: '2023-06-10', place: 'Ballenfeld' })
      .event('Gespräch', { key: '2', date: '2023-06-11', place: 'Ortwin' })
      .event('Gespräch', { key: '3', date: '2023-06-11', place: 'Ortwin' })
      .event('total', { key: '4', date: '2023-06-12' })
      .event('code', { key: '5' })
      .build();
    expect((await rowsOf(source, plain))[0]).toEqual([
      'code',
      'Gespräch, Ballenfeld, 2023-06-10',
      'Gespräch, Ortwin, 2023-06-11',
      'Gespräch, Ortwin, 2023-06-11 (2)',
      'total, 2023-06-12',
      'code (2)',
      'total',
    ]);
  });
});

describe('the table of codings', () => {
  it('has one row a coding, with everything needed to go back to it', async () => {
    const [header, ...rows] = await rowsOf(talk().build(), { ...plain, format: 'codings' });
    expect(header?.join(',')).toBe(
      'project,event,event_date,document,document_kind,speaker,code_path,code,quotation,paragraph_from,paragraph_to,reference,char_from,char_to,coder,created,weight,memo',
    );
    expect(rows).toEqual([
      ['Stadtgespräche', 'Freibad am Hang', '2023-06-10', 'Tisch 1', 'transcript', 'B', 'Haltung > Mut', 'Mut']
        .concat(['Wir hören zu.\n\nB: Und der Mut', '2', '3', 'Tisch 1, Abs. 2–3', '18', '47', 'A. Brandt'])
        .concat([expect.any(String), '', 'Was heißt "Mut"?']),
      ['Stadtgespräche', 'Freibad am Hang', '2023-06-10', 'Tisch 1', 'transcript', 'B', 'Haltung', 'Haltung']
        .concat(['Wir hören zu.', '2', '2', 'Tisch 1, Abs. 2', '18', '31', 'A. Brandt'])
        .concat([expect.any(String), '', '']),
    ]);
  });

  it('always has a row for each coding that is not blocked, whose characters are its quotation', () => {
    return fc.assert(
      fc.asyncProperty(arbitraryProject(), async ({ project, texts }) => {
        const [header = [], ...rows] = await rowsOf({ project, texts }, { ...plain, format: 'codings' });
        const column = (name: string) => header.indexOf(name);
        const shown = [...project.codings.values()].flat().filter(({ documentId }) => {
          const document = project.documents.get(documentId);
          return document !== undefined && !isBlocked(document);
        });
        expect(rows.map((row) => row[column('quotation')]).sort()).toEqual(shown.map(({ quote }) => quote).sort());
        const points = [...texts.values()].map((text) => [...text]);
        for (const row of rows) {
          const [from, to] = [Number(row[column('char_from')]), Number(row[column('char_to')])];
          const found = points.map((text) => text.slice(from, to).join(''));
          expect(found).toContain(row[column('quotation')]);
        }
      }),
    );
  });

  it('says when the words of a document were not at hand', async () => {
    const { project } = talk().build();
    const { bytes, problems, sideFile } = await runExport(
      { project, texts: new Map() },
      { ...plain, format: 'codings' },
    );
    expect(textOf(bytes)).toContain('"Tisch 1, Abs. 2",,,A. Brandt');
    expect(problems).toMatchObject([{ code: 'words-missing', params: { count: 2 } }]);
    expect(textOf(sideFile?.bytes ?? new Uint8Array())).toContain('Bei 2 Codierungen fehlen char_from und char_to');
  });
});

describe('the codebook', () => {
  it('has rules, examples and both counts', async () => {
    const builder = talk();
    const id = builder.codeId('Haltung');
    const source = builder
      .change((project) => {
        const code = project.codes.get(id)!;
        const example = [...project.codings.values()].flat().find(({ codeId }) => codeId === id)!;
        const rules = { definition: 'Wie man ist', include: 'Taten', exclude: 'Worte', examples: [example.id] };
        return { ...project, codes: new Map([...project.codes, [id, { ...code, ...rules }]]) };
      })
      .build();
    const [header, first] = await rowsOf(source, { ...plain, format: 'codebook' });
    expect(header?.join(',')).toBe(
      'code_path,code,definition,include,exclude,origin,color,examples,codings,passages_with_subcodes',
    );
    expect(first?.slice(0, 5)).toEqual(['Haltung', 'Haltung', 'Wie man ist', 'Taten', 'Worte']);
    expect(first?.slice(7)).toEqual(['Wir hören zu. (Tisch 1, Abs. 2)', '1', '2']);
  });
});

describe('every table', () => {
  it('always has the same bytes for the same project and request', () => {
    return fc.assert(
      fc.asyncProperty(arbitraryProject(), request, async (source, wanted) => {
        const first = await runExport(source, wanted);
        expect(await runExport(structuredClone(source), wanted)).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  it('never names who is quoted in an O-tone that is not released openly, nor quotes one that is blocked', () => {
    return fc.assert(
      fc.asyncProperty(arbitraryProject(), request, async (source, wanted) => {
        const { project, texts } = withSecrets(source);
        const files = exporters[wanted.format].files.filter((file) => file === 'csv' || file === 'html');
        const made = await Promise.all(files.map((file) => runExport({ project, texts }, { ...wanted, file })));
        for (const text of made
          .flatMap(({ bytes, sideFile }) => [bytes, sideFile?.bytes ?? new Uint8Array()])
          .map(textOf)) {
          expect(text).not.toContain('GEHEIM');
        }
      }),
    );
  });

  it('says beside it how many O-tones are left out, and which are there with their role only', async () => {
    const quotation = (release: 'blocked' | 'anonymous') => ({ label: 'Daniela', role: 'Gast', release, source: null });
    const source = talk()
      .document('O-Ton Daniela', 'Man braucht Mut.', { kind: 'o-tone', quotation: quotation('blocked') })
      .coding('Mut', 'O-Ton Daniela', 'Mut')
      .document('Daniela 2', 'Und Zeit.', { kind: 'o-tone', quotation: quotation('anonymous') })
      .coding('Mut', 'Daniela 2', 'Zeit')
      .build();
    const { sideFile, bytes } = await runExport(source, { ...plain, format: 'codings' });
    const side = textOf(sideFile?.bytes ?? new Uint8Array());
    expect(side).toContain('Nicht enthalten: 1 gesperrter O-Ton mit 1 Codierung, auch nicht in den Zahlen');
    expect(side).toContain('Nur mit der Rolle: 1 anonymer O-Ton');
    expect(side).toContain('Summen: 3 Codierungen in 2 Dokumenten');
    expect(textOf(bytes)).not.toContain('Daniela');
    expect(textOf(bytes)).toContain('"Gast, Abs. 1"');
  });

  it('says when it quotes words that a blocked O-tone has too: the O-tone is blocked, not the transcript', async () => {
    const builder = talk();
    const source = { documentId: builder.documentId('Tisch 1'), start: 17, end: 21 };
    const quotation = { label: 'Daniela', role: 'Gast', release: 'blocked', source } as const;
    const study = builder
      .document('O-Ton', 'Wir ', { kind: 'o-tone', quotation })
      .coding('Mut', 'O-Ton', 'Wir')
      .build();
    const problemsOf = async (wanted: ExportRequest) => (await runExport(study, wanted)).problems;
    const said = [{ code: 'blocked-words-quoted', params: { count: 2 } }];
    expect(await problemsOf({ ...plain, format: 'codings' })).toMatchObject(said);
    expect(await problemsOf({ ...plain, matrix: { ...view, cells: ['quotations'] } })).toMatchObject(said);
    expect(await problemsOf(plain)).toEqual([]);
    expect(await problemsOf({ ...plain, format: 'codebook' })).toEqual([]);
    const side = textOf((await runExport(study, { ...plain, format: 'codings' })).sideFile?.bytes ?? new Uint8Array());
    expect(side).toContain('2 Textstellen');
  });

  it('shows the same beginning in a preview, and makes no more rows than asked', () => {
    return fc.assert(
      fc.asyncProperty(arbitraryProject(), request, fc.nat({ max: 5 }), async (source, wanted, count) => {
        const all = await rowsOf(source, { ...wanted, profile: 'r' });
        const preview = previewExport(source, wanted, count);
        // A file cannot hold half a character; memory can.
        const shown = [preview.header, ...preview.rows].map((row) => row.map((cell) => Buffer.from(cell).toString()));
        expect(shown).toEqual(all.slice(0, count + 1));
        expect([preview.rowCount, preview.columnCount]).toEqual([all.length - 1, all[0]?.length]);
      }),
      { numRuns: 50 },
    );
  });

  it('exists for each format, under its own name', async () => {
    for (const format of exportFormats) expect(exporters[format].id).toBe(format);
    expect(previewExport(talk().build(), { ...plain, format: 'project' }, 5).rowCount).toBe(0);
    expect((await runExport(talk().build(), { ...plain, format: 'project', file: 'qdpx' })).fileName).toBe(
      'project.qdpx',
    );
  });
});
