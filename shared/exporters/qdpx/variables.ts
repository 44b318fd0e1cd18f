import type { Project } from '../../project/project';
import { compareText } from '../../project/project-file';
import type { Attributes } from '../../project/schema';
import { derivedGuid } from './derived-guid';
import { xml, xmlList, xmlText } from './xml';

type VariableType = 'Text' | 'Boolean' | 'Float';
type Variable = { readonly guid: string; readonly name: string; readonly type: VariableType };

/** The variables that documents and cases use, by name. One name has one type; where values differ in kind it is text. */
export function variablesOf(project: Project): ReadonlyMap<string, Variable> {
  const kinds = new Map<string, Set<VariableType>>();
  for (const { attributes } of [...project.documents.values(), ...project.cases.values()]) {
    for (const [name, value] of Object.entries(attributes)) {
      const kind = typeof value === 'number' ? 'Float' : typeof value === 'boolean' ? 'Boolean' : 'Text';
      kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
    }
  }
  const names = [...kinds.keys()].sort(compareText);
  return new Map(
    names.map((name) => {
      const [only = 'Text', ...others] = kinds.get(name) ?? [];
      const type: VariableType = others.length === 0 ? only : 'Text';
      return [name, { guid: derivedGuid(`variable:${name}`), name, type }];
    }),
  );
}

/** The list of variables. */
export function variablesXml(variables: ReadonlyMap<string, Variable>): string {
  const items = [...variables.values()].map(({ guid, name, type }) =>
    xml('Variable', { guid, name, typeOfVariable: type }),
  );
  return xmlList('Variables', items);
}

/** The values of one document or case. */
export function variableValues(attributes: Attributes, variables: ReadonlyMap<string, Variable>): readonly string[] {
  return Object.entries(attributes)
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, value]) => {
      const variable = variables.get(name);
      if (variable === undefined) return [];
      const reference = xml('VariableRef', { targetGUID: variable.guid });
      return [
        xml('VariableValue', {}, [
          reference,
          `<${variable.type}Value>${xmlText(String(value))}</${variable.type}Value>`,
        ]),
      ];
    });
}
