import { addDocuments } from '../commands/add-documents';
import { addEvent } from '../commands/add-event';
import type { Command } from '../commands/command';
import { createCode } from '../commands/create-code';
import { apply } from '../commands/diff';
import { required } from '../kernel/assert';
import type { CodeId, CoderId, DocumentId, EventId, ProjectId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import { emptyProject, type Project } from '../project/project';
import { countingPorts } from './ports';

/** A study small enough to read in a test: one event, two documents, three codes (B below A), one coder. */
export type SmallProject = {
  readonly project: Project;
  readonly ports: Ports;
  readonly eventId: EventId;
  readonly documentId: DocumentId;
  readonly otherDocumentId: DocumentId;
  readonly text: string;
  readonly a: CodeId;
  readonly b: CodeId;
  readonly c: CodeId;
  readonly coderId: CoderId;
};

export const smallText =
  'I: Was hat geholfen?\nB: Dass die Verwaltung nicht nein gesagt hat.\n\nI: Und sonst?\nB: Der Mut 🙂 der anderen.';

/** Builds the small study through the commands themselves. */
export function smallProject(): SmallProject {
  const ports = countingPorts();
  const coderId = ports.newId() as CoderId;
  let project: Project = {
    ...emptyProject({
      id: ports.newId() as ProjectId,
      name: 'Klein',
      language: 'de',
      referenceTemplate: '{label}, Abs. {par}',
      credits: '',
      createdAt: ports.now(),
    }),
    coders: new Map([[coderId, { id: coderId, name: 'A. Brandt' }]]),
  };
  const run = <Args>(command: Command<Args>, args: Args): void => {
    project = apply(project, command(project, args, ports).diff);
  };
  run(addEvent, { event: { series: '', title: 'Ballenfeld', date: '2023-06-10', place: '', hosts: '', funders: '' } });
  const [eventId] = project.events.keys();
  run(addDocuments, {
    documents: [
      {
        name: 'Tisch 1',
        kind: 'transcript',
        eventId: eventId ?? null,
        text: smallText,
        turns: [
          { start: 0, wordsStart: 3, label: 'I' },
          { start: 21, wordsStart: 24, label: 'B' },
          { start: 68, wordsStart: 71, label: 'I' },
          { start: 82, wordsStart: 85, label: 'B' },
        ],
        attributes: { Tisch: 1 },
        origin: null,
        quotation: null,
      },
      {
        name: 'Notiz',
        kind: 'notes',
        eventId: null,
        text: 'Kurz.',
        turns: [],
        attributes: {},
        origin: null,
        quotation: null,
      },
    ],
  });
  const [documentId, otherDocumentId] = project.documents.keys();
  run(createCode, { name: 'A', parentId: null });
  const [a] = project.codes.keys();
  run(createCode, { name: 'B', parentId: required(a, 'code A') });
  run(createCode, { name: 'C', parentId: null });
  const [, b, c] = project.codes.keys();
  return {
    project,
    ports,
    eventId: required(eventId, 'event'),
    documentId: required(documentId, 'document'),
    otherDocumentId: required(otherDocumentId, 'other document'),
    text: smallText,
    a: required(a, 'code A'),
    b: required(b, 'code B'),
    c: required(c, 'code C'),
    coderId,
  };
}
