import { computeMatrix } from '../shared/analysis/matrix';
import type { Project } from '../shared/project/project';
import { printReport, timesOf, type Line } from './report';
import { hasWorkload, workload, type Size } from './workload';

/** The matrix computed over the work loads, beside one bare pass over the same codings as typed columns. */
function measure(size: Size): readonly Line[] {
  const { project } = workload(size);
  const limit = { what: 'one pass over typed columns', times: typedPass(project) };
  return (['events', 'documents'] as const).flatMap((columns) =>
    [false, true].map((withSubcodes) => ({
      what: `${size}: ${project.codes.size} codes x ${columns}${withSubcodes ? ', with sub-codes' : ''}`,
      goal: size === 'L' ? '20 ms' : '–',
      times: timesOf(25, () => computeMatrix(project, { rows: 'codes', columns, withSubcodes })),
      limit,
    })),
  );
}

function typedPass(project: Project): readonly number[] {
  const codes = new Map([...project.codes.keys()].map((id, index) => [id, index]));
  const documents = new Map([...project.documents.keys()].map((id, index) => [id, index]));
  const all = [...project.codings.values()].flat();
  const code = Int32Array.from(all, (coding) => codes.get(coding.codeId) ?? 0);
  const document = Int32Array.from(all, (coding) => documents.get(coding.documentId) ?? 0);
  return timesOf(25, () => {
    const cells = new Int32Array(codes.size * documents.size);
    for (let index = 0; index < code.length; index += 1) {
      const cell = (code[index] as number) * documents.size + (document[index] as number);
      cells[cell] = (cells[cell] as number) + 1;
    }
  });
}

if (hasWorkload()) printReport('Matrix, computed', (['S', 'M', 'L'] as const).flatMap(measure));
else console.log('Skipped: the generator of the work loads (../shared/workload/workload.py) is not here.');
