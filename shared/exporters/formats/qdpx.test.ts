import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeId } from '../../kernel/ids';
import { readQdpx } from '../../importers/formats/qdpx';
import { emptyProject, type Project } from '../../project/project';
import { arbitraryProject } from '../../test/arbitrary-project';
import { testId } from '../../test/test-id';
import { projectBuilder } from '../../test/build';
import { countingPorts } from '../../test/ports';
import { choices, takeSteps } from '../../test/random-history';
import { writeQdpx } from './qdpx';

const schema = new URL('../../../../shared/interchange/schema/Project.xsd', import.meta.url);

function qdeOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['project.qde'] ?? new Uint8Array());
}

describe('a project file', () => {
  it('always comes back to the record and to the letter', () => {
    fc.assert(
      fc.property(arbitraryProject(), (source) => {
        expect(readQdpx(writeQdpx(source))).toEqual({ ok: true, value: { ...source, problems: [] } });
      }),
      { numRuns: 200 },
    );
  });

  it('always brings back the words of every older revision', () => {
    fc.assert(
      fc.property(arbitraryProject(), choices(12), (source, wanted) => {
        const edits = wanted.map((choice) => ({ ...choice, name: 'edit-document' }));
        fc.pre(source.project.documents.size > 0);
        const edited = takeSteps(source, edits, countingPorts(5000)).at(-1)!.after;
        expect(edited.project.revisions.size).toBeGreaterThan(source.project.revisions.size);
        expect(readQdpx(writeQdpx(edited))).toEqual({ ok: true, value: { ...edited, problems: [] } });
      }),
      { numRuns: 50 },
    );
  });

  it('always comes back whole, whatever was done to it', () => {
    fc.assert(
      fc.property(arbitraryProject(), choices(12), (source, wanted) => {
        const { project, texts } = takeSteps(source, wanted, countingPorts(5000)).at(-1)?.after ?? source;
        const read = readQdpx(writeQdpx({ project, texts }));
        expect(read.ok && read.value.problems.filter(({ code }) => code !== 'project-file-lost')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('always has the same bytes for the same project, in whatever order it came about', () => {
    fc.assert(
      fc.property(arbitraryProject(), ({ project, texts }) => {
        const first = writeQdpx({ project, texts });
        const reversed = { ...project } as Record<string, unknown>;
        for (const [name, records] of Object.entries(project)) {
          if (records instanceof Map) reversed[name] = new Map([...records].reverse());
        }
        const other = { project: reversed as Project, texts: new Map([...texts].reverse()) };
        expect(Buffer.compare(writeQdpx(other), first)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it.skipIf(!existsSync(schema))(
    'is always valid against the schema of the standard (where that is at hand)',
    async () => {
      const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
      const xsd = XmlDocument.fromString(readFileSync(schema, 'utf8'));
      const validator = XsdValidator.fromDoc(xsd);
      try {
        fc.assert(
          fc.property(arbitraryProject(), (source) => {
            const document = XmlDocument.fromString(qdeOf(writeQdpx(source)));
            try {
              validator.validate(document);
            } finally {
              document.dispose();
            }
          }),
          { numRuns: 200 },
        );
      } finally {
        validator.dispose();
        xsd.dispose();
      }
    },
  );

  it('always gives everything in it a GUID of its own', () => {
    fc.assert(
      fc.property(arbitraryProject(), (source) => {
        const guids = [...qdeOf(writeQdpx(source)).matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid);
        expect(new Set(guids).size).toBe(guids.length);
      }),
    );
  });

  it('keeps GUIDs apart that another tool gave to a code and a case alike', () => {
    const shared = testId(1, 1);
    const { project, texts } = projectBuilder().code('A').build();
    const code = { ...[...project.codes.values()][0]!, id: shared as CodeId };
    const item = { id: shared as never, name: 'Frau A', attributes: {}, documentIds: [] };
    const twins = { ...project, codes: new Map([[code.id, code]]), cases: new Map([[item.id, item]]) };
    const qde = qdeOf(writeQdpx({ project: twins, texts }));
    const guids = [...qde.matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid);
    expect(guids).toContain(shared);
    expect(new Set(guids).size).toBe(guids.length);
    expect(readQdpx(writeQdpx({ project: twins, texts }))).toMatchObject({ ok: true, value: { project: twins } });
  });

  it('counts positions in characters, names a selection by its quote and gathers the codings of a passage', () => {
    const { project, texts } = projectBuilder()
      .coder('A. Brandt')
      .document('Tisch', 'Der 🙂 Mut\nder "anderen" & mehr')
      .code('Mut')
      .code('Rat', 'Mut')
      .coding('Mut', 'Tisch', 'Mut\nder "anderen" &')
      .coding('Rat', 'Tisch', 'Mut\nder "anderen" &')
      .build();
    const qde = qdeOf(writeQdpx({ project, texts }));
    expect(qde).toContain('name="Mut&#10;der &quot;anderen&quot; &amp;" startPosition="6" endPosition="25"');
    expect(qde.match(/<PlainTextSelection /g)).toHaveLength(1);
    expect(qde.match(/<Coding /g)).toHaveLength(2);
    expect(qde).toMatch(/name="Mut" isCodable="true"[^>]*>\s*<Code [^>]*name="Rat"/);
  });

  it('lies flat, in UTF-8 without a mark, with line feeds', () => {
    const { project, texts } = projectBuilder().document('Tisch', 'Grüße\nund 🙂').build();
    const entries = unzipSync(writeQdpx({ project, texts }));
    const [document] = project.documents.keys();
    expect(Object.keys(entries)).toEqual(['project.qde', `sources/${document}.txt`, 'wortlaut/extension.json']);
    expect(Buffer.from(entries[`sources/${document}.txt`]!).toString('utf8')).toBe('Grüße\nund 🙂');
    expect(entries['project.qde']?.[0]).toBe('<'.charCodeAt(0));
    expect(qdeOf(writeQdpx({ project, texts }))).not.toContain('\r');
  });

  it('can be empty', () => {
    const { project } = projectBuilder().build();
    const bytes = writeQdpx({ project: emptyProject(project.info), texts: new Map() });
    expect(readQdpx(bytes)).toMatchObject({ ok: true });
  });

  it('is not written when the words of a document are missing', () => {
    const { project } = projectBuilder().document('Tisch', 'Wort').build();
    expect(() => writeQdpx({ project, texts: new Map() })).toThrow(/Tisch/);
  });
});
