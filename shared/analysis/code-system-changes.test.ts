import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '../commands/diff';
import { moveCode } from '../commands/move-code';
import { recodeCodings } from '../commands/recode-codings';
import { removeCode } from '../commands/remove-code';
import { updateCode } from '../commands/update-code';
import type { Command } from '../commands/command';
import { required } from '../kernel/assert';
import { allCodings } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { codeSystemChanges } from './code-system-changes';

const built = projectBuilder()
  .coder('A. Brandt')
  .document('Tisch 1', 'I: Was half?\nB: Wir hören zu.')
  .code('Haltung')
  .code('Mut', 'Haltung')
  .code('Ruhe')
  .coding('Mut', 'Tisch 1', 'Wir hören zu.');
const { project: start } = built.build();
const [haltung, mut, ruhe] = ['Haltung', 'Mut', 'Ruhe'].map(built.codeId);

/** What a person reads of the changes that these commands make. */
function told(...steps: readonly ((run: <Args>(command: Command<Args>, args: Args) => void) => void)[]): string[] {
  let project = start;
  const recoded: (readonly [ReturnType<typeof anyCoding>, ReturnType<typeof anyCoding>])[] = [];
  for (const step of steps) {
    step((command, args) => {
      const { diff } = command(project, args, countingPorts(900));
      recoded.push(...(diff.codings?.updated ?? []));
      project = apply(project, diff);
    });
  }
  return codeSystemChanges(start.codes, project.codes, recoded).map((change) => {
    const { kind, path } = change;
    if (kind === 'merged') return `${path} merged into ${change.into}`;
    if (kind === 'redefined') return `${path} redefined: ${change.fields.map(({ field }) => field).join()}`;
    return 'from' in change ? `${path} ${kind}: ${change.from} → ${change.to}` : `${path} ${kind}`;
  });
}

function anyCoding() {
  return required([...allCodings(start)][0], 'coding');
}

const code = (id: typeof mut) => required(start.codes.get(id!), 'code');

it('tells apart what was renamed, moved, recoloured and redefined', () => {
  expect(
    told(
      (run) => run(updateCode, { code: { ...code(mut), name: 'Courage', color: '#000000', definition: 'x' } }),
      (run) => run(moveCode, { codeId: mut!, parentId: ruhe!, before: null }),
    ),
  ).toEqual([
    'Ruhe > Courage renamed: Mut → Courage',
    'Ruhe > Courage moved: Haltung → Ruhe',
    'Ruhe > Courage recoloured: ' + code(mut).color + ' → #000000',
    'Ruhe > Courage redefined: definition',
  ]);
});

it('says of a code that is gone where its codings went', () => {
  const removeMut = (run: <Args>(command: Command<Args>, args: Args) => void): void =>
    run(removeCode, { codeId: mut! });
  expect(told(removeMut)).toEqual(['Haltung > Mut removed']);
  expect(told((run) => run(recodeCodings, { codings: [anyCoding()], codeId: ruhe! }), removeMut)).toEqual([
    'Haltung > Mut merged into Ruhe',
  ]);
});

it('is silent about codings that only changed their code, and about order', () => {
  expect(told((run) => run(recodeCodings, { codings: [anyCoding()], codeId: haltung! }))).toEqual([]);
  expect(told((run) => run(moveCode, { codeId: ruhe!, parentId: null, before: haltung! }))).toEqual([]);
});

it('always finds nothing between a code system and itself, and everything between it and none', () => {
  fc.assert(
    fc.property(arbitraryProject({ codes: 12 }), ({ project: { codes } }) => {
      expect(codeSystemChanges(codes, codes, [])).toEqual([]);
      const added = codeSystemChanges(new Map(), codes, []);
      expect(added.map((change) => change.code.id).sort()).toEqual([...codes.keys()].sort());
      expect(codeSystemChanges(codes, new Map(), []).every(({ kind }) => kind === 'removed')).toBe(true);
    }),
  );
});
