import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCodeList } from '../../importers/code-lists/code-lists';
import { validateQdc } from '../../importers/qdpx/validate';
import { apply } from '../../commands/diff';
import { importCodes } from '../../commands/import-codes';
import { encodeUtf8 } from '../../kernel/encoding';
import { codeTree } from '../../project/code-tree';
import { arbitraryProject } from '../../test/arbitrary-project';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { countingPorts } from '../../test/ports';
import { runExport } from '../run-export';
import { writeQdc } from './write-qdc';

const schema = new URL('../../../../shared/interchange/schema/Codebook.xsd', import.meta.url);

/** A name as lists of codes have it. */
function plain(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

function written(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}

it.skipIf(!existsSync(schema))('is always valid against the schema of codebooks (where that is at hand)', async () => {
  const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
  const xsd = XmlDocument.fromString(readFileSync(schema, 'utf8'));
  const validator = XsdValidator.fromDoc(xsd);
  try {
    fc.assert(
      fc.property(arbitraryProject({ codings: 0, documents: 0 }), ({ project }) => {
        fc.pre(project.codes.size > 0);
        const xml = written(writeQdc(project, 'de'));
        expect(validateQdc(xml)).toEqual([]);
        const document = XmlDocument.fromString(xml);
        try {
          validator.validate(document);
        } finally {
          document.dispose();
        }
      }),
      { numRuns: 60 },
    );
  } finally {
    validator.dispose();
    xsd.dispose();
  }
});

it('always comes in again as a list of the same codes in the same tree', () => {
  fc.assert(
    fc.property(arbitraryProject({ codings: 0, documents: 0 }), ({ project }) => {
      const names = [...project.codes.values()].map(({ name }) => plain(name));
      fc.pre(names.length > 0 && !names.includes('') && new Set(names).size === names.length);
      const { codes } = readCodeList({ name: 'a.qdc', bytes: writeQdc(project, 'en')! });
      expect(codes.map(({ name }) => plain(name))).toEqual(
        codeTree(project.codes).ordered.map(({ name }) => plain(name)),
      );
      expect(codes.map(({ color }) => color)).toEqual(codeTree(project.codes).ordered.map(({ color }) => color));
    }),
    { numRuns: 60 },
  );
});

it('keeps which codes only order others, in and out again', () => {
  const head = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>';
  const code = (number: number, name: string, isCodable: string, inside = '') =>
    `<Code guid="0000000${number}-0000-4000-8000-000000000000" name="${name}" isCodable="${isCodable}">${inside}</Code>`;
  const xml = `${head}${code(1, 'Orte', 'false', code(2, 'Stadt', 'true'))}${code(3, 'Werte', '0')}</Codes></CodeBook>`;
  const { codes } = readCodeList({ name: 'a.qdc', bytes: encodeUtf8(xml) });
  const { project } = projectBuilder().build();
  const after = apply(project, importCodes(project, { codes, withChanges: false }, countingPorts(1)).diff);
  const told = [...written(writeQdc(after, 'de')).matchAll(/name="(\w+)" isCodable="(\w+)"/g)];
  expect(told.map(([, name, isCodable]) => [name, isCodable])).toEqual([
    ['Orte', 'false'],
    ['Stadt', 'true'],
    ['Werte', 'false'],
  ]);
});

it('is given out beside the coding guide, in the language that is asked for, and only where there are codes', async () => {
  const source = projectBuilder()
    .code('Mut')
    .change((project) => ({
      ...project,
      codes: new Map([...project.codes].map(([id, code]) => [id, { ...code, exclude: 'Übermut' }])),
    }))
    .build();
  const made = await runExport(source, requestOf({ format: 'codebook', file: 'qdc', language: 'en' }));
  expect(made).toMatchObject({ fileName: 'codebook.qdc', sideFile: null, problems: [] });
  expect(written(made.bytes)).toBe(written(writeQdc(source.project, 'en')));
  expect(written(made.bytes)).toContain('Exclude: Übermut');
  const empty = projectBuilder().build();
  await expect(runExport(empty, requestOf({ format: 'codebook', file: 'qdc' }))).rejects.toThrow('codes');
});
