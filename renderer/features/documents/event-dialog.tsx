import { useState } from 'react';
import { addEvent } from '../../../shared/commands/add-event';
import { setMemo } from '../../../shared/commands/set-memo';
import { updateEvent } from '../../../shared/commands/update-event';
import type { EventId } from '../../../shared/kernel/ids';
import type { EventRecord } from '../../../shared/project/event';
import { eventPartText, eventPartTitle, eventParts, type EventPart } from '../../../shared/project/event-parts';
import type { Project } from '../../../shared/project/project';
import { useMessages } from '../../i18n/use-messages';
import { currentProject, dispatch, useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import styles from './event-dialog.module.css';

type Fields = Omit<EventRecord, 'id' | 'createdAt'>;

const emptyFields: Fields = { series: '', title: '', date: '', place: '', hosts: '', funders: '' };

/** Makes an event, or changes one: what, when, where, by whom, and its notes for the report. */
export function EventDialog() {
  const eventId = useSession(({ dialog }) => (dialog?.kind === 'event' ? dialog.eventId : null));
  return <EventForm key={eventId ?? 'new'} eventId={eventId} />;
}

function EventForm({ eventId }: { readonly eventId: EventId | null }) {
  const t = useMessages();
  const words = t.documents.event;
  const project = useProject();
  const [fields, setFields] = useState<Fields>(() => fieldsOf(project, eventId));
  const [memos, setMemos] = useState(() => memosOf(project, eventId));
  const reason = fields.title.trim() === '' ? words.titleMissing : null;
  const set = (name: keyof Fields) => (value: string) => setFields((before) => ({ ...before, [name]: value }));
  const save = (): void => {
    if (reason !== null) return;
    saveEvent(eventId, fields, memos);
    closeDialog();
  };
  return (
    <Dialog
      title={eventId === null ? words.newTitle : words.editTitle}
      onClose={closeDialog}
      onSubmit={save}
      isDismissable={false}
      footer={
        <>
          <Button onPress={closeDialog}>{t.documents.cancel}</Button>
          <Button variant="primary" type="submit" disabledReason={reason}>
            {eventId === null ? words.create : t.documents.save}
          </Button>
        </>
      }
    >
      <TextField
        label={words.title}
        value={fields.title}
        onChange={set('title')}
        placeholder={words.titlePlaceholder}
        autoFocus
      />
      <div className={styles.pair}>
        <DateField label={words.date} value={fields.date} onChange={set('date')} />
        <TextField label={words.place} value={fields.place} onChange={set('place')} />
      </div>
      <TextField label={words.series} value={fields.series} onChange={set('series')} />
      <div className={styles.pair}>
        <TextField label={words.hosts} value={fields.hosts} onChange={set('hosts')} />
        <TextField label={words.funders} value={fields.funders} onChange={set('funders')} />
      </div>
      <details className={styles.notes} open={eventParts.some((part) => memos[part] !== '')}>
        <summary>{words.notes}</summary>
        <div className={styles.noteFields}>
          {eventParts.map((part) => (
            <TextField
              key={part}
              label={words[part]}
              value={memos[part]}
              onChange={(text) => setMemos((before) => ({ ...before, [part]: text }))}
              multiline
            />
          ))}
        </div>
      </details>
    </Dialog>
  );
}

function fieldsOf(project: Project, eventId: EventId | null): Fields {
  const event = eventId === null ? undefined : project.events.get(eventId);
  if (event === undefined) return emptyFields;
  const { series, title, date, place, hosts, funders } = event;
  return { series, title, date, place, hosts, funders };
}

function memosOf(project: Project, eventId: EventId | null): Readonly<Record<EventPart, string>> {
  const textOf = (part: EventPart): string => (eventId === null ? '' : eventPartText(project, eventId, part));
  return {
    goals: textOf('goals'),
    format: textOf('format'),
    theses: textOf('theses'),
    conclusion: textOf('conclusion'),
    credits: textOf('credits'),
  };
}

function saveEvent(eventId: EventId | null, fields: Fields, memos: Readonly<Record<EventPart, string>>): void {
  const trimmed: Fields = { ...fields, title: fields.title.trim() };
  const id = eventId === null ? addNew(trimmed) : change(eventId, trimmed);
  const project = currentProject();
  for (const part of eventParts) {
    dispatch(setMemo, { target: { type: 'event', id }, title: eventPartTitle(project, part), text: memos[part] });
  }
}

function addNew(fields: Fields): EventId {
  const { diff } = dispatch(addEvent, { event: fields });
  const added = diff.events?.added[0];
  if (added === undefined) throw new Error('The event was not added');
  return added.id;
}

function change(eventId: EventId, fields: Fields): EventId {
  const before = currentProject().events.get(eventId);
  const isChanged =
    before !== undefined && (Object.keys(fields) as (keyof Fields)[]).some((name) => before[name] !== fields[name]);
  if (isChanged) dispatch(updateEvent, { event: { ...before, ...fields } });
  return eventId;
}
