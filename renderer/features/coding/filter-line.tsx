import { X } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages';
import { useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import {
  changeFilter,
  isFiltering,
  noFilter,
  useCodingFilter,
  type CodingFilter,
  type ShownCodings,
} from './coding-filter';
import { focusText } from './coding-actions';
import styles from './filter.module.css';

/** Says that codings are hidden, how many and why, as long as it is so. */
export function FilterLine({ shown, hidden }: ShownCodings) {
  const t = useMessages();
  const filter = useCodingFilter();
  const { codes, coders } = useProject();
  if (!isFiltering(filter)) return null;
  const change = (next: Partial<CodingFilter>): void => {
    changeFilter(next);
    // What was pressed is gone, and the focus must not go with it.
    focusText();
  };
  const without = <Id,>(ids: ReadonlySet<Id>, gone: Id): ReadonlySet<Id> =>
    new Set([...ids].filter((id) => id !== gone));
  return (
    <div className={styles.line} role="group" aria-label={t.reading.filter.title}>
      <span role="status" className={styles.told}>
        {t.reading.filter.hidden(hidden, shown.length + hidden)}
      </span>
      {[...filter.codeIds].map((id) => (
        <Chip
          key={id}
          label={codes.get(id)?.name ?? t.reading.filter.goneCode}
          onRemove={() => change({ codeIds: without(filter.codeIds, id) })}
        />
      ))}
      {[...filter.coderIds].map((id) => (
        <Chip
          key={id}
          label={coders.get(id)?.name ?? ''}
          onRemove={() => change({ coderIds: without(filter.coderIds, id) })}
        />
      ))}
      {filter.weight !== null && (
        <Chip
          label={t.reading.filter.weightRange(filter.weight.from, filter.weight.to)}
          onRemove={() => change({ weight: null })}
        />
      )}
      <Button variant="quiet" onPress={() => change(noFilter)}>
        {t.reading.filter.clear}
      </Button>
    </div>
  );
}

type ChipProps = { readonly label: string; readonly onRemove: () => void };

function Chip({ label, onRemove }: ChipProps) {
  const t = useMessages();
  return (
    <button type="button" className={styles.chip} aria-label={t.reading.filter.remove(label)} onClick={onRemove}>
      {label}
      <X aria-hidden />
    </button>
  );
}
