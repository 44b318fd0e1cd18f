import type { Project } from '../../project/project';
import { compareText } from '../../project/project-file';
import type { Attributes } from '../../project/schema';
import { fitsType } from '../../project/refi/types';
import type { Guids } from './guids';
import { element, text } from '../../kernel/xml';

type VariableType = 'Text' | 'Boolean' | 'Integer' | 'Float' | 'Date' | 'DateTime';
type Variable = { readonly name: string; readonly type: VariableType; readonly guid: string };
export type Variables = ReadonlyMap<string, Variable>;

/** Plain decimals only: the standard's numbers know no exponents. */
const plainNumber = /^-?\d+(\.\d+)?$/;

/** A whole number whose digits nobody can be sure of is read back as text, so it is written as that. */
function isNumber(value: string | number | boolean): boolean {
  if (typeof value !== 'number' || !plainNumber.test(String(value))) return false;
  return !Number.isInteger(value) || Number.isSafeInteger(value);
}

/** The attributes of documents and cases as variables of the standard, by name; the type is what all values fit. */
export function variablesOf(project: Project, guids: Guids): Variables {
  const values = new Map<string, (string | number | boolean)[]>();
  const records = [...project.documents.values(), ...project.cases.values()];
  for (const { attributes } of records) {
    for (const [name, value] of Object.entries(attributes)) {
      const known = values.get(name);
      if (known === undefined) values.set(name, [value]);
      else known.push(value);
    }
  }
  const names = [...values.keys()].sort(compareText);
  return new Map(
    names.map((name) => [name, { name, type: typeOf(values.get(name) ?? []), guid: guids.of('variable', name) }]),
  );
}

/** The declarations of the variables. */
export function variablesXml(variables: Variables): readonly string[] {
  return [...variables.values()].map(({ guid, name, type }) =>
    element('Variable', { guid, name, typeOfVariable: type }),
  );
}

/** The values of one document or case. */
export function variableValuesXml(attributes: Attributes, variables: Variables): string {
  const names = Object.keys(attributes).sort(compareText);
  return names
    .map((name) => {
      const variable = variables.get(name);
      if (variable === undefined) return '';
      const value = element(`${variable.type}Value`, {}, text(String(attributes[name])));
      return element('VariableValue', {}, element('VariableRef', { targetGUID: variable.guid }) + value);
    })
    .join('');
}

function typeOf(values: readonly (string | number | boolean)[]): VariableType {
  if (values.every((value) => typeof value === 'boolean')) return 'Boolean';
  if (values.every(isNumber)) {
    return values.every(Number.isInteger) ? 'Integer' : 'Float';
  }
  const isAll = (type: 'date' | 'dateTime'): boolean =>
    values.every((value) => typeof value === 'string' && value.trim() === value && fitsType(value, type));
  if (isAll('date')) return 'Date';
  return isAll('dateTime') ? 'DateTime' : 'Text';
}
