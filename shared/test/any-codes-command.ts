import { importCodes } from '../commands/import-codes';
import { mergeCodes } from '../commands/merge-codes';
import { moveCodes } from '../commands/move-codes';
import { recolorCodes } from '../commands/recolor-codes';
import { removeCodes } from '../commands/remove-codes';
import { splitCode } from '../commands/split-code';
import { codeTree } from '../project/code-tree';
import { allCodings } from '../project/project';
import type { Step } from './step';

/** Steps of the commands that act on several codes; part of the table in `any-command.ts`. */
export const anyCodesCommand: Readonly<Record<string, Step>> = {
  'import-codes': ({ project }, chance, ports) => {
    const plain = { definition: '', include: '', exclude: '', color: null, origin: null };
    const known = chance.pick([...project.codes.values()].filter(({ parentId }) => parentId === null))?.name;
    const codes = [
      { ...plain, name: known ?? chance.words(), parent: null, definition: chance.words() },
      { ...plain, name: chance.words(), parent: 0 },
    ];
    return importCodes(project, { codes, withChanges: chance.below(2) === 0 }, ports);
  },
  'merge-codes': ({ project }, chance, ports) => {
    const targetId = chance.pick(project.codes.keys());
    const codeIds = chance.some([...project.codes.keys()].filter((id) => id !== targetId));
    return targetId === undefined || codeIds.length === 0 ? null : mergeCodes(project, { targetId, codeIds }, ports);
  },
  'move-codes': ({ project }, chance) => {
    const codeIds = chance.some(project.codes.keys());
    const tree = codeTree(project.codes);
    const places = tree.ordered.filter(({ id }) => !tree.path(id).some((above) => codeIds.includes(above.id)));
    const parentId = chance.maybe(places)?.id ?? null;
    const before = chance.maybe(tree.children(parentId))?.id ?? null;
    return codeIds.length === 0 ? null : moveCodes(project, { codeIds, parentId, before });
  },
  'recolor-codes': ({ project }, chance) => {
    const colors = chance.some(project.codes.keys()).map((id) => [id, chance.of(['#3a50ce', '#ca6211'])] as const);
    return colors.length === 0
      ? null
      : recolorCodes(project, { colors: new Map(colors), withSubcodes: chance.below(2) === 0 });
  },
  'remove-codes': ({ project }, chance) => {
    const codeIds = chance.some(project.codes.keys());
    return codeIds.length === 0 ? null : removeCodes(project, { codeIds });
  },
  'split-code': ({ project }, chance, ports) => {
    const coding = chance.pick(allCodings(project));
    if (coding === undefined) return null;
    const own = [...allCodings(project)].filter(({ codeId }) => codeId === coding.codeId).map(({ id }) => id);
    const codeId = chance.pick(project.codes.keys()) ?? coding.codeId;
    const parts = [
      { codingIds: chance.some(own), to: { name: chance.words(), isBelow: chance.below(2) === 0 } },
      { codingIds: [coding.id], to: { codeId } },
    ];
    return splitCode(project, { codeId: coding.codeId, parts }, ports);
  },
};
