import { ListFilter } from 'lucide-react';
import { useEffect, useState } from 'react';
import { documentKinds } from '../../../shared/project/document';
import { compareEvents } from '../../../shared/project/event';
import { noFilter, type MatrixFilter } from '../../../shared/project/matrix-view';
import { useMessages } from '../../i18n/use-messages';
import { changeMatrixFilter, changeMatrixLook } from '../../state/matrix-look';
import { useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { PopoverButton } from '../../ui/popover-button';
import { AttributeFilters } from './attribute-filters';
import { CheckList } from './check-list';
import styles from './choice-list.module.css';
import { isNarrowing } from './filter-chips';
import { onFilterAsked } from './matrix-actions';
import { SpeakerFilter } from './speaker-filter';
import { WeightFilter } from './weight-filter';

type FilterProps = { readonly filter: MatrixFilter };

/** Narrows what the matrix counts. Everything that is set must hold; of one list, one of it. */
export function FilterButton({ filter }: FilterProps) {
  const t = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => onFilterAsked(() => setIsOpen(true)), []);
  return (
    <PopoverButton
      label={t.matrixTools.filter}
      icon={<ListFilter aria-hidden />}
      shortcut="F"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      isPressed={isNarrowing(filter)}
    >
      <EventFilter filter={filter} />
      <CheckList
        label={t.matrixTools.kinds}
        options={documentKinds.map((id) => ({ id, label: t.search.kinds[id] }))}
        chosen={filter.kinds}
        onChange={(kinds) => changeMatrixFilter({ kinds })}
      />
      <SpeakerFilter filter={filter} />
      <CoderFilter filter={filter} />
      <WeightFilter filter={filter} />
      <AttributeFilters filter={filter} />
      {isNarrowing(filter) && (
        <Button variant="quiet" onPress={() => changeMatrixLook({ filter: noFilter })}>
          {t.matrixTools.showAll}
        </Button>
      )}
    </PopoverButton>
  );
}

function EventFilter({ filter }: FilterProps) {
  const t = useMessages();
  const events = useProject((project) => project.events);
  if (events.size === 0) return null;
  const ordered = [...events.values()].sort(compareEvents);
  return (
    <>
      <CheckList
        label={t.matrixTools.events}
        options={ordered.map(({ id, title, place, date }) => ({ id, label: title || place || date }))}
        chosen={filter.eventIds}
        onChange={(eventIds) => changeMatrixFilter({ eventIds })}
      />
      <div className={styles.pair}>
        <DateField label={t.matrixTools.from} value={filter.from} onChange={(from) => changeMatrixFilter({ from })} />
        <DateField label={t.matrixTools.to} value={filter.to} onChange={(to) => changeMatrixFilter({ to })} />
      </div>
    </>
  );
}

function CoderFilter({ filter }: FilterProps) {
  const t = useMessages();
  const coders = useProject((project) => project.coders);
  if (coders.size < 2) return null;
  return (
    <CheckList
      label={t.matrixTools.coders}
      options={[...coders.values()].map(({ id, name }) => ({ id, label: name }))}
      chosen={filter.coderIds}
      onChange={(coderIds) => changeMatrixFilter({ coderIds })}
    />
  );
}
