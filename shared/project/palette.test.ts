import { expect, it } from 'vitest';
import type { CodeId } from '../kernel/ids';
import { countingPorts } from '../test/ports';
import { smallProject } from '../test/small-project';
import { newCode } from '../commands/create-code';
import type { Project } from './project';
import { nextColor, palette, shade } from './palette';

it('gives the first twelve codes twelve different colours, and then begins again', () => {
  const ports = countingPorts(500);
  let project: Project = { ...smallProject().project, codes: new Map() };
  const colors: string[] = [];
  for (let index = 0; index < 13; index += 1) {
    const code = newCode(project, { name: `${index}`, parentId: null }, ports);
    colors.push(code.color);
    project = { ...project, codes: new Map([...project.codes, [code.id, code]]) };
  }
  expect(new Set(colors.slice(0, 12)).size).toBe(12);
  expect(colors[12]).toBe(palette[0]);
});

it('gives a sub-code a shade of its parent', () => {
  const { project, a, b } = smallProject();
  const parent = project.codes.get(a)!;
  expect(nextColor(project.codes, a)).toBe(shade(parent.color, 1));
  expect(project.codes.get(b)!.color).not.toBe(parent.color);
  expect(nextColor(project.codes, 'none' as CodeId)).toMatch(/^#[0-9a-f]{6}$/);
});
