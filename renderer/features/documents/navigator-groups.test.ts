import { describe, expect, it } from 'vitest';
import type { DocumentId, EventId, RevisionId, Timestamp } from '../../../shared/kernel/ids';
import type { DocumentRecord } from '../../../shared/project/document';
import type { EventRecord } from '../../../shared/project/event';
import { documentsInOrder, navigatorGroups, withoutEventKey } from './navigator-groups';

const createdAt = '2026-01-01T00:00:00.000Z' as Timestamp;

function event(id: string, date: string, title = id): EventRecord {
  return { id: id as EventId, series: '', title, date, place: '', hosts: '', funders: '', createdAt };
}

function document(name: string, eventId: string | null, position = 0): DocumentRecord {
  return {
    id: name as DocumentId,
    kind: 'transcript',
    name,
    eventId: eventId as EventId | null,
    revisionId: `${name}-1` as RevisionId,
    position,
    attributes: {},
    quotation: null,
    origin: null,
    createdAt,
  };
}

const mapOf = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> =>
  new Map(items.map((item) => [item.id, item]));

const events = mapOf([event('late', '2023-10-14'), event('undated', ''), event('early', '2023-06-10', 'Größe')]);
const documents = mapOf([
  document('Tisch 2', 'early', 2),
  document('Tisch 1', 'early', 1),
  document('Übung', 'late'),
  document('lose', null),
  document('verwaist', 'gone'),
]);

describe('navigatorGroups', () => {
  it('lists events by date, undated ones after them and loose documents last', () => {
    expect(navigatorGroups(events, documents).map(({ id }) => id)).toEqual([
      'early',
      'late',
      'undated',
      withoutEventKey,
    ]);
  });

  it('lists the documents of an event in their order', () => {
    expect(documentsInOrder(navigatorGroups(events, documents)).map(({ name }) => name)).toEqual([
      'Tisch 1',
      'Tisch 2',
      'Übung',
      'lose',
      'verwaist',
    ]);
  });

  it('shows a document whose event is missing among those without one', () => {
    expect(navigatorGroups(new Map(), documents)).toHaveLength(1);
  });

  it('finds documents whatever the case and the accents', () => {
    expect(documentsInOrder(navigatorGroups(events, documents, ' ubung ')).map(({ name }) => name)).toEqual(['Übung']);
  });

  it('keeps all documents of an event whose title fits', () => {
    expect(documentsInOrder(navigatorGroups(events, documents, 'GRÖß')).map(({ name }) => name)).toEqual([
      'Tisch 1',
      'Tisch 2',
    ]);
  });

  it('shows no event when nothing fits', () => {
    expect(navigatorGroups(events, documents, 'xyz')).toEqual([]);
  });
});
