import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeQdpx } from '../../exporters/formats/qdpx';
import { codeTree, pathName } from '../../project/code-tree';
import { arbitraryProject, type ProjectWithTexts } from '../../test/arbitrary-project';
import { projectBuilder } from '../../test/build';
import { countingPorts } from '../../test/ports';
import { asTheStandardHasIt } from '../../test/standard-view';
import { readAnyQdpx, type ReadProject } from '../formats/qdpx';
import { readProjectFile } from '../project-readers';

/** The project as another program would hand it on: by the standard alone. */
function withoutExtension(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('wortlaut/'));
  return zipSync(Object.fromEntries(entries), { level: 1 });
}

async function throughStandard(source: Pick<ReadProject, 'project' | 'texts' | 'files'>): Promise<ReadProject> {
  const options = { ports: countingPorts(900_000), onProgress: () => undefined };
  const read = await readAnyQdpx(withoutExtension(writeQdpx(source)), 'fremd.qdpx', options);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** The same study without line separators in its texts: no text that was imported has any. */
function withPlainLines({ project, texts, ...files }: ProjectWithTexts): ProjectWithTexts {
  const plain = (words: string): string => words.replaceAll('\u2028', '-');
  const codings = new Map(
    [...project.codings].map(([id, list]) => [id, list.map((coding) => ({ ...coding, quote: plain(coding.quote) }))]),
  );
  return {
    project: { ...project, codings },
    texts: new Map([...texts].map(([id, text]) => [id, plain(text)])),
    ...files,
  };
}

/** Codes and quotations, which every program must have in common. */
function essence({ project, texts }: Pick<ReadProject, 'project' | 'texts'>) {
  const tree = codeTree(project.codes);
  const names = [...project.codes.keys()].map((id) => pathName(tree, id)).sort();
  const codings = [...project.codings.values()].flat().map(({ documentId, codeId, start, end, quote, coderId }) => {
    const text = texts.get(project.documents.get(documentId)!.revisionId)!;
    const coder = project.coders.get(coderId)!.name;
    return [text.slice(start, end) === quote, pathName(tree, codeId), start, quote, coder].join(' | ');
  });
  return { names, codings: codings.sort(), documents: [...project.documents.values()].map(({ id }) => id).sort() };
}

describe('a project that goes out by the standard alone and comes in again', () => {
  it('always has its documents, codes and codings as they were', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject().map(withPlainLines), async (source) => {
        const { project, texts } = await throughStandard(source);
        const before = essence(source);
        const after = essence({ project, texts });
        expect(after.names.map(legalWords).sort()).toEqual(before.names.map(legalWords).sort());
        // Coded transcripts that were kept are documents beside those there were.
        expect(after.codings.map(legalWords)).toEqual(expect.arrayContaining(before.codings.map(legalWords)));
        expect(after.documents).toEqual(expect.arrayContaining(before.documents));
      }),
      { numRuns: 60 },
    );
  });

  it('is always the same when it goes through the standard once more', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject().map(withPlainLines), async (source) => {
        const once = await throughStandard(source);
        const twice = await throughStandard(once);
        expect(asTheStandardHasIt(twice)).toEqual(asTheStandardHasIt(once));
      }),
      { numRuns: 60 },
    );
  });

  it('takes a column as text where a number has more digits than are sure', async () => {
    const { project, texts } = projectBuilder()
      .document('A', 'Wort', { attributes: { Nummer: -(2 ** 53) } })
      .document('B', 'Wort', { attributes: { Nummer: 0 } })
      .build();
    const read = await throughStandard({ project, texts });
    const numbers = [...read.project.documents.values()].map(({ attributes }) => attributes['Nummer']);
    expect(numbers).toEqual(['-9007199254740992', '0']);
  });

  const samples = new URL('../../../../shared/interchange/samples/', import.meta.url);
  const names = [
    ...['skyloom_Project.qde', 'skyloom_TestProject.qdpx', 'spec_A3_transana.qde'],
    'zenodo5703624_Constructive_turn_NVivo_Mac.qdpx',
  ];
  it.skipIf(!existsSync(samples)).each(names)('is the same again: %s (where it is at hand)', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, samples)));
    const openSqlite = () => Promise.reject(new Error('No database here'));
    const options = { ports: countingPorts(1000), openSqlite, onProgress: () => undefined };
    const found = await readProjectFile({ name, bytes }, options);
    if (!found.ok) throw new Error(found.error.code);
    const { read } = found.value;
    expect(asTheStandardHasIt(await throughStandard(read))).toEqual(asTheStandardHasIt(read));
  });
});

/** What XML cannot hold comes back as U+FFFD. */
function legalWords(words: string): string {
  return words
    .replace(/[\u000b\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}
