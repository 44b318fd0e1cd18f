import { useState } from 'react';
import { wordFilter } from '../../../shared/text/word-filter';
import { useMessages } from '../../i18n/use-messages';
import { Checkbox } from '../../ui/checkbox';
import { SearchField } from '../../ui/search-field';
import styles from './choice-list.module.css';

type CheckListProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
};

/** From this many on, one types to find. */
const searchFrom = 12;

/** Several of a list, each with a box; a long list can be filtered. */
export function CheckList<Id extends string>({ label, options, chosen, onChange }: CheckListProps<Id>) {
  const t = useMessages();
  const [query, setQuery] = useState('');
  const has = wordFilter(query);
  const shown = has === null ? options : options.filter((option) => has(option.label));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{label}</legend>
      {options.length >= searchFrom && <SearchField label={t.matrixTools.findName} value={query} onChange={setQuery} />}
      <div className={styles.list}>
        {shown.map((option) => (
          <div key={option.id} className={styles.row}>
            <Checkbox
              label={option.label}
              isSelected={chosen.includes(option.id)}
              onChange={(isIn) => onChange(isIn ? [...chosen, option.id] : chosen.filter((id) => id !== option.id))}
            />
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.nothing}>{t.matrixTools.noName}</p>}
    </fieldset>
  );
}
