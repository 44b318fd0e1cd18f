import { attributesInUse } from '../../../shared/project/attribute-values';
import { matrixColumns, type AttributeKey, type MatrixContent } from '../../../shared/project/matrix-view';
import type { Project } from '../../../shared/project/project';
import type { Messages } from '../../i18n/messages';

type AttributeBearers = Pick<Project, 'documents' | 'speakers' | 'cases'>;

/** Attributes that something in the project has. Those of cases come first: cases are made to be compared. */
export function knownAttributes(project: AttributeBearers): readonly AttributeKey[] {
  return (['case', 'document', 'speaker'] as const).flatMap((of) =>
    attributesInUse(project, of).map(({ name }) => ({ of, name })),
  );
}

/** An attribute as one word of a list, and back. */
export function attributeId({ of, name }: AttributeKey): string {
  return `${of}:${name}`;
}

export function attributeOf(id: string): AttributeKey | null {
  const at = id.indexOf(':');
  const of = (['document', 'speaker', 'case'] as const).find((known) => known === id.slice(0, at));
  return at === -1 || of === undefined ? null : { of, name: id.slice(at + 1) };
}

export function attributeLabel({ of, name }: AttributeKey, t: Messages): string {
  return t.matrixTools.attribute(name, t.matrixTools.attributeOf[of]);
}

/** What columns can be: kinds of records, then attributes by name; one that nothing has any more stays as long as it is chosen. */
export function columnOptions(
  project: AttributeBearers,
  { columns, attribute }: Pick<MatrixContent, 'columns' | 'attribute'>,
  t: Messages,
): { readonly value: string; readonly options: readonly { readonly id: string; readonly label: string }[] } {
  const known = knownAttributes(project);
  const isKnown = attribute === null || known.some((key) => attributeId(key) === attributeId(attribute));
  const attributes = isKnown ? known : [...known, attribute];
  return {
    value: columns === 'attribute' && attribute !== null ? attributeId(attribute) : columns,
    options: [
      ...matrixColumns.filter((id) => id !== 'attribute').map((id) => ({ id, label: t.matrix.columns[id] })),
      ...attributes.map((key) => ({ id: attributeId(key), label: attributeLabel(key, t) })),
    ],
  };
}

/** What an option of the list makes of a look. */
export function columnChoice(id: string): Partial<MatrixContent> {
  const columns = matrixColumns.find((known) => known === id);
  return columns === undefined ? { columns: 'attribute', attribute: attributeOf(id) } : { columns };
}
