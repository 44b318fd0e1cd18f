import { derivedGuid } from '../shared/kernel/derived-guid';
import type { CodeId } from '../shared/kernel/ids';
import { required } from '../shared/kernel/assert';
import type { Code } from '../shared/project/code';
import type { Project, Texts } from '../shared/project/project';
import { workload } from './workload';

/** Sub-codes of each code: four levels at 1,000 codes. */
const branching = 9;

/** Work load S with so many codes more, in one tree; its codings are those of S. */
export function manyCodes(count: number): { readonly project: Project; readonly texts: Texts } {
  const { project, texts } = workload('S');
  const [pattern] = project.codes.values();
  const ids = Array.from({ length: count }, (_, index) => derivedGuid(`many codes ${index}`) as CodeId);
  const added = ids.map((id, index): Code => {
    const parentId = index === 0 ? null : required(ids[Math.floor((index - 1) / branching)], 'parent');
    const name = `Thema ${String(index).padStart(4, '0')}`;
    return { ...required(pattern, 'code of S'), id, parentId, name, position: project.codes.size + index };
  });
  const codes = new Map([...project.codes, ...added.map((code) => [code.id, code] as const)]);
  return { project: { ...project, codes }, texts };
}
