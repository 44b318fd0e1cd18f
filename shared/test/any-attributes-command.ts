import { addCase } from '../commands/add-case';
import { assignCases } from '../commands/assign-cases';
import { importAttributes } from '../commands/import-attributes';
import { removeAttribute } from '../commands/remove-attribute';
import { removeCases } from '../commands/remove-cases';
import { renameAttribute } from '../commands/rename-attribute';
import { renameCase } from '../commands/rename-case';
import { setAttributes } from '../commands/set-attributes';
import { attributeOwners, attributesByRecord, attributesInUse } from '../project/attribute-values';
import type { Step } from './step';

/** Steps of the commands on attributes and cases; part of the table in `any-command.ts`. */
export const anyAttributesCommand: Readonly<Record<string, Step>> = {
  'add-case': ({ project }, chance, ports) =>
    addCase(project, { name: chance.words(), documentIds: chance.some(project.documents.keys()) }, ports),
  'assign-cases': ({ project }, chance) => {
    const cases = chance.some(project.cases.keys());
    const documentIds = chance.some(project.documents.keys());
    return assignCases(project, { cases: cases.map((caseId) => ({ caseId, documentIds })) });
  },
  'import-attributes': ({ project }, chance, ports) => {
    const of = chance.of(attributeOwners);
    const names = {
      document: () => [...project.documents.values()].map(({ name }) => name),
      speaker: () => [...project.speakers.values()].map(({ label }) => label),
      case: () => [...project.cases.values()].map(({ name }) => name),
    }[of]();
    const rows = [...chance.some(names), chance.words()].map((name) => [
      name,
      chance.of(['', '7', 'Ost; West']),
      '1,5',
    ]);
    const columns = ['Name', 'Ort', 'Alter'];
    const table = { of, columns, rows, key: 0, documentKey: null, values: [1, 2], withNewCases: true };
    return importAttributes(project, table, ports);
  },
  'remove-attribute': ({ project }, chance) => {
    const owner = chance.of(attributeOwners);
    const use = chance.pick(attributesInUse(project, owner));
    return use === undefined ? null : removeAttribute(project, { owner, attribute: use.name });
  },
  'remove-cases': ({ project }, chance) => removeCases(project, { caseIds: chance.some(project.cases.keys()) }),
  'rename-attribute': ({ project }, chance) => {
    const owner = chance.of(attributeOwners);
    const inUse = attributesInUse(project, owner);
    const use = chance.pick(inUse);
    if (use === undefined) return null;
    const longest = Math.max(...inUse.map(({ name }) => name.length));
    return renameAttribute(project, { owner, from: use.name, to: use.name.padEnd(longest + 1, '*') });
  },
  'rename-case': ({ project }, chance) => {
    const caseId = chance.pick(project.cases.keys());
    return caseId === undefined ? null : renameCase(project, { caseId, name: chance.words() });
  },
  'set-attributes': ({ project }, chance) => {
    const owner = chance.of(attributeOwners);
    const records = chance.some(attributesByRecord(project, owner));
    const cells = records.map(({ id }) => ({
      id,
      name: chance.of(['Alter', 'Ort']),
      value: chance.of([null, 7, true, `${chance.words()}; ${chance.words()}`]),
    }));
    return setAttributes(project, { owner, cells });
  },
};
