import { expect, it } from 'vitest';
import type { CodeId } from '../kernel/ids';
import { countingPorts } from '../test/ports';
import { smallProject } from '../test/small-project';
import { newCode } from '../commands/create-code';
import type { Project } from './project';
import { leastStep, nearestPair, okLab, visions } from '../test/color-vision';
import { nextColor, palette, paletteOf, palettes, shade } from './palette';

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

it('knows the lightness of white and grey, and that red and green meet without the cones for long waves', () => {
  expect(okLab('#ffffff')[0]).toBeCloseTo(1, 4);
  expect(okLab('#808080')[0]).toBeCloseTo(0.5999, 3);
  expect(nearestPair(['#ff0000', '#00ff00'], 'normal')).toBeGreaterThan(0.5);
  expect(nearestPair(['#b06000', '#808000'], 'protanopia')).toBeLessThan(0.11);
});

it.each([
  ['clear-12', 0.095, 0.035],
  ['clear-8', 0.135, 0.05],
] as const)('keeps the colours of %s apart for every eye and in grey print', (id, distance, step) => {
  const colors = palettes[id];
  for (const vision of visions) expect(nearestPair(colors, vision)).toBeGreaterThan(distance);
  expect(leastStep(colors)).toBeGreaterThan(step);
  // Several times as far as the nearest pair of the first palette, which makes no such promise.
  expect(nearestPair(colors, 'deuteranopia')).toBeGreaterThan(4 * nearestPair(palette, 'deuteranopia'));
});

it('gives new codes the palette that the codes at the root have', () => {
  const { project, a, c } = smallProject();
  const colored = new Map(project.codes);
  expect(paletteOf(colored)).toBe('hues');
  const [first = '', second = '', third = ''] = palettes['clear-8'];
  colored.set(a, { ...project.codes.get(a)!, color: first }).set(c, { ...project.codes.get(c)!, color: second });
  expect(paletteOf(colored)).toBe('clear-8');
  expect(nextColor(colored, null)).toBe(third);
});
