import { attributesInUse } from '../../../shared/project/attribute-values';
import type { AttributeKey, MatrixFilter } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixFilter } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { Select } from '../../ui/select';
import { CheckList } from './check-list';
import { attributeId, attributeLabel, attributeOf, knownAttributes } from './column-options';

/** Narrows by attributes: one is chosen, then its values. */
export function AttributeFilters({ filter: { attributes } }: { readonly filter: MatrixFilter }) {
  const t = useMessages();
  const project = useProject();
  const known = knownAttributes(project);
  if (known.length === 0 && attributes.length === 0) return null;
  const used = new Set(attributes.map(({ key }) => attributeId(key)));
  const valuesOf = ({ of, name }: AttributeKey): readonly { id: string; label: string }[] =>
    (attributesInUse(project, of).find((use) => use.name === name)?.values ?? []).map(({ value }) => ({
      id: value,
      label: value,
    }));
  return (
    <>
      {attributes.map(({ key, values }, at) => (
        <CheckList
          key={attributeId(key)}
          label={t.matrixTools.values(attributeLabel(key, t))}
          options={valuesOf(key)}
          chosen={values}
          onChange={(next) => changeMatrixFilter({ attributes: attributes.with(at, { key, values: next }) })}
        />
      ))}
      <Select
        label={t.matrixTools.attributes}
        value=""
        options={[
          { id: '', label: t.matrixTools.anyAttribute },
          ...known
            .filter((key) => !used.has(attributeId(key)))
            .map((key) => ({ id: attributeId(key), label: attributeLabel(key, t) })),
        ]}
        onChange={(id) => {
          const key = attributeOf(id);
          if (key !== null) changeMatrixFilter({ attributes: [...attributes, { key, values: [] }] });
        }}
      />
    </>
  );
}
