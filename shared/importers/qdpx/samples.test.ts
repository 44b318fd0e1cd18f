import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import { projectCounts } from '../project-preview';
import { readProjectFile } from '../project-readers';
import { countingPorts } from '../../test/ports';

const folder = new URL('../../../../shared/interchange/samples/', import.meta.url);

async function readSample(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  const openSqlite = () => Promise.reject(new Error('No database here'));
  const options = { ports: countingPorts(1000), openSqlite, onProgress: () => undefined };
  const found = await readProjectFile({ name, bytes }, options);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.read;
}

/** Files that other tools wrote; they are not ours to hand on, so they lie beside the repository or are missing. */
describe.skipIf(!existsSync(folder))('files of other tools (skipped where they are not at hand)', () => {
  it('come in whole from NVivo, each text by the reading that fits it best', async () => {
    const read = await readSample('zenodo5703624_Constructive_turn_NVivo_Mac.qdpx');
    expect(projectCounts(read.project)).toMatchObject({
      ...{ documents: 60, codes: 172, codings: 874, cases: 68, coders: 4, memos: 19, files: 60, keptParts: 1 },
    });
    expect(read.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const readings = required(read.readings, 'readings');
    expect(readings.reduce((sum, { selections }) => sum + selections, 0)).toBe(874);
    for (const { chosen, score, scores } of readings) {
      expect(chosen).toMatch(/exclusive$/);
      expect(scores).toHaveLength(16);
      expect(score).toBe(Math.max(...scores.map((item) => item.score)));
    }
  });

  it('come in without their texts from a bare .qde: nothing of a missing text is half imported, all of it is kept', async () => {
    for (const name of ['skyloom_Project.qde', 'skyloom_TestProject.qdpx']) {
      const { project, problems } = await readSample(name);
      expect(projectCounts(project)).toMatchObject({ documents: 0, codes: 14, codings: 0, coders: 3, memos: 2 });
      const kinds = [...project.keptParts.values()].map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'TextSource')).toHaveLength(6);
      expect(kinds.filter((kind) => kind === 'Set')).toHaveLength(16);
      expect(kinds).toEqual(expect.arrayContaining(['PictureSource', 'PDFSource', 'VideoSource', 'Link', 'Graph']));
      expect(problems.filter(({ code }) => code === 'qdpx-text-missing')).toHaveLength(6);
    }
  });

  it('come in by an old draft of the standard, mended where it differs', async () => {
    const { project, problems } = await readSample('spec_A3_transana.qde');
    expect(projectCounts(project)).toMatchObject({ codes: 19, coders: 63 });
    expect(problems.map(({ code }) => code)).toContain('qdpx-namespace');
    const sets = [...project.keptParts.values()].filter(({ kind }) => kind === 'Set');
    expect(sets.every(({ xml }) => xml.includes('<MemberSource targetGUID="'))).toBe(true);
  });
});
