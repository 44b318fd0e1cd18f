import type { MatrixFilter } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixFilter } from '../../state/matrix-look';
import { Checkbox } from '../../ui/checkbox';
import { RangeField } from '../../ui/range-field';
import styles from './choice-list.module.css';

const range = { least: 0, most: 100, step: 5 };

/** Narrows to codings of a weight in a range. */
export function WeightFilter({ filter: { weightFrom, weightTo } }: { readonly filter: MatrixFilter }) {
  const t = useMessages();
  const isOn = weightFrom !== null || weightTo !== null;
  const [from, to] = [weightFrom ?? range.least, weightTo ?? range.most];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{t.matrixTools.weight}</legend>
      <Checkbox
        label={t.matrixTools.byWeight}
        isSelected={isOn}
        onChange={(isWanted) =>
          changeMatrixFilter(isWanted ? { weightFrom: from, weightTo: to } : { weightFrom: null, weightTo: null })
        }
      />
      {isOn && (
        <>
          <RangeField
            label={t.matrixTools.weightFrom}
            value={from}
            range={range}
            valueText={String(from)}
            onChange={(next) => changeMatrixFilter({ weightFrom: next, weightTo: Math.max(next, to) })}
          />
          <RangeField
            label={t.matrixTools.weightTo}
            value={to}
            range={range}
            valueText={String(to)}
            onChange={(next) => changeMatrixFilter({ weightFrom: Math.min(from, next), weightTo: next })}
          />
        </>
      )}
    </fieldset>
  );
}
