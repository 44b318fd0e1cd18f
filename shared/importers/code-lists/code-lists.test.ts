import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCode } from '../../commands/create-code';
import { importCodes, planImport } from '../../commands/import-codes';
import { apply } from '../../commands/diff';
import { runExport } from '../../exporters/run-export';
import { encodeUtf8 } from '../../kernel/encoding';
import { codeTree } from '../../project/code-tree';
import type { Project } from '../../project/project';
import { arbitraryProject } from '../../test/arbitrary-project';
import { requestOf } from '../../test/export-requests';
import { countingPorts } from '../../test/ports';
import { smallProject } from '../../test/small-project';
import { codeListReaders, readCodeList } from './code-lists';
import { readImportedCodeList } from './code-list-schema';

const fixtures = new URL('../../../fixtures/import/code-lists/', import.meta.url);
const formats = new URL('./formats/', import.meta.url);

const readText = (text: string, name = 'liste.txt') => readCodeList({ name, bytes: encodeUtf8(text) });
/** The tree as lines, deeper ones further in. */
function outline(list: ReturnType<typeof readCodeList>): string[] {
  const depths: number[] = [];
  return list.codes.map(({ name, parent }) => {
    const depth = parent === null ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    return '  '.repeat(depth) + name;
  });
}
const problemsOf = (text: string, name?: string) =>
  readText(text, name).problems.map(({ code, place }) => [code, place ?? ''].join(' ').trim());

describe('every reader of code lists', () => {
  it('is registered', () => {
    expect(codeListReaders.map(({ id }) => `${id}.ts`).sort()).toEqual(readdirSync(formats).sort());
  });

  it.each(codeListReaders.map(({ id }) => id))('%s reads its fixtures as expected', (id) => {
    const names = readdirSync(new URL(`${id}/`, fixtures)).filter((name) => !name.endsWith('.json'));
    expect(names, `fixtures/import/code-lists/${id} needs at least one file`).not.toEqual([]);
    for (const name of names) {
      const expected = new URL(`${id}/${name}.expected.json`, fixtures);
      expect(existsSync(expected), `${name}.expected.json is missing`).toBe(true);
      const outcome = readCodeList({ name, bytes: new Uint8Array(readFileSync(new URL(`${id}/${name}`, fixtures))) });
      expect(outcome).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
      expect(readImportedCodeList(JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
    }
  });

  it('never throws and never hangs a code in the air, whatever the text', () => {
    const wild = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'name',
            'path',
            'parent',
            ';',
            ',',
            '\t',
            '\n',
            '"',
            ' > ',
            '- ',
            '1.1 ',
            '  ',
            'A',
            '<Code name="x">',
            '<CodeBook>',
            '</Code>',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(wild, (text) => {
        const { codes } = readText(text);
        codes.forEach(({ name, parent }, at) => {
          expect(name.trim()).not.toBe('');
          expect(parent === null || parent < at).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });
});

describe('our own codebook', () => {
  it.each(['r', 'excel-de', 'excel-en'] as const)('always comes back whole out of the profile %s', (profile) => {
    return fc.assert(
      fc.asyncProperty(arbitraryProject({ documents: 1, codings: 1 }), async ({ project: any, texts }) => {
        const project = withPlainNames(any);
        const { bytes } = await runExport({ project, texts }, requestOf({ format: 'codebook', profile }));
        const list = readCodeList({ name: 'codebook.csv', bytes });
        const tree = codeTree(project.codes);
        expect(outline(list)).toEqual(tree.ordered.map(({ id, name }) => '  '.repeat(tree.depth(id)) + name));
        expect(list.codes.map(({ color, origin }) => [color, origin])).toEqual(
          tree.ordered.map(({ color, origin }) => [color, origin]),
        );
        const fields = ['definition', 'include', 'exclude'] as const;
        for (const field of fields) {
          expect(list.codes.map((code) => code[field])).toEqual(tree.ordered.map((code) => code[field]));
        }
      }),
      { numRuns: 60 },
    );
  });

  /** Names as people give them, none twice below the same code; texts without what no file keeps. */
  function withPlainNames(project: Project): Project {
    const codes = new Map(
      [...project.codes].map(([id, code], at) => {
        const plain = (text: string): string => text.replace(/[^\p{L}\p{N} .,;"'=+@>-]/gu, '');
        const texts = {
          definition: plain(code.definition),
          include: plain(code.include),
          exclude: plain(code.exclude),
        };
        return [id, { ...code, ...texts, name: `${plain(code.name).trim() || 'x'} > ${at}` }] as const;
      }),
    );
    return { ...project, codes };
  }
});

describe('a table of codes', () => {
  it('is told by its headings, whatever stands between the columns', () => {
    for (const sign of [';', ',', '\t', '|']) {
      expect(outline(readText(`Code${sign}Obercode\nMut${sign}Haltung\nHaltung${sign}\n`))).toEqual([
        'Haltung',
        '  Mut',
      ]);
    }
  });

  it('makes the levels that have no row of their own', () => {
    expect(outline(readText('path,color\nA > B > C,\nA > D,#123456\n'))).toEqual(['A', '  B', '    C', '  D']);
  });

  it('leaves a stroke to a name that has one', () => {
    expect(outline(readText('path,definition\nund/oder,x\n'))).toEqual(['und/oder']);
    expect(outline(readText('path,name\nA/und oder,und oder\n'))).toEqual(['A', '  und oder']);
  });

  it('names the line of what is wrong', () => {
    expect(problemsOf('name;color\n"Mut\nRuhe;\n')).toEqual(['csv-quote-open 2']);
    expect(problemsOf('name;color\nMut;rot\nMut;\n')).toEqual(['code-list-color 2', 'code-list-twice 3']);
    expect(problemsOf('name;parent\nA;B\nB;A\n')).toEqual(['code-list-ring 3']);
  });
});

describe('an indented list', () => {
  it('goes by how far in a line stands, and takes bullets and numbers off', () => {
    expect(outline(readText('Haltung\n   • Mut\n   • Ruhe\n1) Orte\n\ta) Halle'))).toEqual([
      'Haltung',
      '  Mut',
      '  Ruhe',
      'Orte',
      '  Halle',
    ]);
  });

  it('keeps a name that has a hyphen or a number in it', () => {
    expect(outline(readText('Mut-Proben\n2023 in Ballenfeld'))).toEqual(['Mut-Proben', '2023 in Ballenfeld']);
  });

  it('refuses what is too deep, and says where', () => {
    const deep = Array.from({ length: 60 }, (_, at) => ' '.repeat(at) + `C${at}`).join('\n');
    const list = readText(deep);
    expect(list.problems[0]).toMatchObject({ code: 'code-list-deep', place: '51' });
    expect(readText(' \n \n').problems.map(({ code }) => code)).toEqual(['code-list-empty']);
  });
});

describe('a codebook of another tool', () => {
  it('refuses entities and damage, and says in which line', () => {
    const bomb = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]>\n<CodeBook><Codes/></CodeBook>';
    expect(problemsOf(bomb, 'a.qdc')).toEqual(['qdc-doctype 2']);
    expect(problemsOf('<CodeBook>\n<Codes>\n<Code name="A"></Codes>', 'a.qdc')).toEqual(['qdc-damaged 3']);
  });
});

it('refuses a list that is too large, and bytes that are no text', () => {
  const codeOf = (bytes: Uint8Array): string | undefined => readCodeList({ name: 'a', bytes }).problems[0]?.code;
  expect(codeOf(new Uint8Array(17 * 1024 * 1024).fill(0x61))).toBe('code-list-too-large');
  expect(codeOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe('not-text');
  const many = Array.from({ length: 20_001 }, (_, at) => `C${at}`).join('\n');
  expect(readText(many)).toMatchObject({ codes: [], problems: [{ code: 'code-list-too-many' }] });
});

describe('bringing a list in', () => {
  const { project, ports, a, b } = smallProject();
  const list = readText('path;definition\nA;Neu gesagt\nA > B;\nA > D;Ganz neu\nC;\n').codes;

  it('tells what is new, what is there and what is said otherwise', () => {
    expect(planImport(project.codes, list).map(({ status, changes }) => [status, ...changes])).toEqual([
      ['changed', 'definition'],
      ['same'],
      ['new'],
      ['same'],
    ]);
  });

  it('makes the new ones below what is there, and changes the others only when asked to', () => {
    const kept = importCodes(project, { codes: list, withChanges: false }, ports);
    expect(kept.params).toEqual({ codes: 1, changed: 0 });
    const after = apply(project, importCodes(project, { codes: list, withChanges: true }, ports).diff);
    expect(after.codes.get(a)?.definition).toBe('Neu gesagt');
    expect(after.codes.get(b)).toEqual(project.codes.get(b));
    const made = [...after.codes.values()].find(({ name }) => name === 'D');
    expect(made).toMatchObject({ parentId: a, definition: 'Ganz neu', origin: 'deductive' });
  });

  it('gives new codes the colours they would get one by one', () => {
    let stepwise = project;
    for (const { name, parent } of list) {
      const parentId = parent === null ? null : a;
      if ([...stepwise.codes.values()].some((code) => code.name === name)) continue;
      stepwise = apply(stepwise, createCode(stepwise, { name, parentId }, countingPorts(700)).diff);
    }
    const colorOf = (now: typeof project): string | undefined =>
      [...now.codes.values()].find(({ name }) => name === 'D')?.color;
    const atOnce = apply(project, importCodes(project, { codes: list, withChanges: false }, countingPorts(800)).diff);
    expect(colorOf(atOnce)).toBe(colorOf(stepwise));
  });

  it('adds nothing the second time', () => {
    const once = apply(project, importCodes(project, { codes: list, withChanges: true }, countingPorts(900)).diff);
    expect(planImport(once.codes, list).every(({ status }) => status === 'same')).toBe(true);
  });
});
