import { useState } from 'react';
import type { EventId } from '../../../shared/kernel/ids';
import { compareEvents } from '../../../shared/project/event';
import type { Project } from '../../../shared/project/project';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { placedDocument, session } from '../../state/session-store';
import { DateField } from '../../ui/date-field';
import { formatDay } from '../../ui/day';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import styles from './import-dialog.module.css';
import type { ImportTarget } from './import-texts';

type NewEventFields = { readonly title: string; readonly date: string; readonly place: string };

/** Where the texts are to go, as chosen so far. */
export type TargetChoice = {
  /** `none`, `new`, or the id of an event. */
  readonly choice: string;
  readonly fields: NewEventFields;
  readonly setChoice: (choice: string) => void;
  readonly setFields: (fields: NewEventFields) => void;
};

/** Holds the choice; begins with the event one is reading in, else with the latest, else with a new one. */
export function useTargetChoice(project: Project): TargetChoice {
  const [choice, setChoice] = useState<string>(() => likelyEvent(project) ?? 'new');
  const [fields, setFields] = useState<NewEventFields>({ title: '', date: '', place: '' });
  return { choice, fields, setChoice, setFields };
}

/** The choice as the command wants it. */
export function targetOf({ choice, fields }: TargetChoice): ImportTarget {
  if (choice === 'none') return { kind: 'none' };
  if (choice !== 'new') return { kind: 'event', eventId: choice as EventId };
  const { title, date, place } = fields;
  return { kind: 'new', event: { series: '', title: title.trim(), date, place, hosts: '', funders: '' } };
}

type ImportTargetFieldsProps = { readonly project: Project; readonly target: TargetChoice };

/** Asks which event the texts belong to; a new one is made in passing. */
export function ImportTargetFields({ project, target }: ImportTargetFieldsProps) {
  const t = useMessages();
  const locale = useLocale();
  const { choice, fields, setChoice, setFields } = target;
  const events = [...project.events.values()].sort(compareEvents);
  const options = [
    ...events.map(({ id, title, date }) => ({
      id: id,
      label: date === '' ? title : `${title} (${formatDay(date, locale)})`,
    })),
    { id: 'new', label: t.exchange.newEvent },
    { id: 'none', label: t.exchange.noEvent },
  ];
  return (
    <div className={styles.target}>
      <Select label={t.exchange.event} value={choice} options={options} onChange={setChoice} />
      {choice === 'new' && (
        <>
          <TextField
            label={t.exchange.newEventTitle}
            description={t.exchange.newEventHint}
            value={fields.title}
            autoFocus
            onChange={(title) => setFields({ ...fields, title })}
          />
          <DateField
            label={t.exchange.newEventDate}
            value={fields.date}
            onChange={(date) => setFields({ ...fields, date })}
          />
          <TextField
            label={t.exchange.newEventPlace}
            value={fields.place}
            onChange={(place) => setFields({ ...fields, place })}
          />
        </>
      )}
    </div>
  );
}

function likelyEvent(project: Project): EventId | null {
  const placed = placedDocument(session.getState().place);
  const current = placed === null ? undefined : project.documents.get(placed);
  if (current?.eventId !== undefined && current.eventId !== null) return current.eventId;
  const newest = [...project.events.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  return newest?.id ?? null;
}
