import { describe, expect, it } from 'vitest';
import type { DocumentId, EventId, RevisionId, Timestamp } from '../../../shared/kernel/ids';
import type { DocumentRecord, ReleaseState } from '../../../shared/project/document';
import type { EventRecord } from '../../../shared/project/event';
import { filterOTones, nextOToneNumber, oToneDocuments, type OToneEntry } from './o-tone-entries';
import { attribution, citedOTone, eventPlaceAndDay } from './o-tone-words';
import { mergeRanked, rankOTones } from './rank-o-tones';

const at = '2026-01-01T00:00:00.000Z' as Timestamp;

function event(id: string, title: string, { date = '', place = '' } = {}): EventRecord {
  return { id: id as EventId, series: '', title, date, place, hosts: '', funders: '', createdAt: at };
}

function oTone(
  name: string,
  {
    eventId = null,
    position = 0,
    role = '',
    release = 'open',
  }: Partial<{ eventId: EventId | null; position: number; role: string; release: ReleaseState }> = {},
): DocumentRecord {
  return {
    id: name as DocumentId,
    kind: 'o-tone',
    name,
    eventId,
    revisionId: name as RevisionId,
    position,
    attributes: {},
    quotation: { label: '', role, release, source: null },
    origin: null,
    createdAt: at,
  };
}

function entry(text: string, options: Parameters<typeof oTone>[1] & { event?: EventRecord } = {}): OToneEntry {
  const document = oTone(text.slice(0, 8), options);
  return { document, quotation: document.quotation!, text, event: options.event ?? null, codes: [] };
}

describe('the collection', () => {
  it('stands in order of date, then of place in the event, those without an event last', () => {
    const events = new Map(
      [event('late', 'B', { date: '2023-10-14' }), event('early', 'A', { date: '2023-06-10' })].map((e) => [e.id, e]),
    );
    const records = [
      oTone('d'),
      oTone('c', { eventId: 'late' as EventId }),
      oTone('b', { eventId: 'early' as EventId, position: 2 }),
      oTone('a', { eventId: 'early' as EventId, position: 1 }),
    ];
    const documents = new Map(records.map((record) => [record.id, record]));
    expect(oToneDocuments({ documents, events }).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps what fits both event and release', () => {
    const here = event('here', 'Hier');
    const entries = [entry('eins', { event: here }), entry('zwei', { event: here, release: 'blocked' }), entry('drei')];
    const texts = (filter: Parameters<typeof filterOTones>[1]) => filterOTones(entries, filter).map(({ text }) => text);
    expect(texts({ eventId: null, release: null })).toEqual(['eins', 'zwei', 'drei']);
    expect(texts({ eventId: here.id, release: 'open' })).toEqual(['eins']);
    expect(texts({ eventId: 'none', release: null })).toEqual(['drei']);
  });

  it('gives the next free number to a new one', () => {
    const nameOf = (number: number): string => `O-Ton ${number}`;
    expect(nextOToneNumber([], nameOf)).toBe(1);
    expect(nextOToneNumber(['O-Ton 1', 'O-Ton 3'], nameOf)).toBe(2);
  });
});

describe('finding', () => {
  const entries = [
    entry('Die Verwaltung hat nicht nein gesagt, das war schon viel.', { role: 'Teilnehmerin' }),
    entry('Wir haben einfach angefangen.', { role: 'Bürgermeister' }),
    entry('Ohne den Verein gäbe es den Markt nicht mehr.', {
      event: event('x', 'Offene Räume', { place: 'Harzberg' }),
    }),
  ];
  const found = (query: string) => rankOTones(entries, query).map((ranked) => entries.indexOf(ranked.entry));

  it('keeps all in order while nothing is asked', () => {
    expect(found('  ')).toEqual([0, 1, 2]);
  });

  it('finds by words anywhere in the quotation, by role and by event', () => {
    expect(found('nicht nein')[0]).toBe(0);
    expect(found('Bürgermeister')).toEqual([1]);
    expect(found('Harzberg')).toEqual([2]);
  });

  it('forgives a slip and missing dots', () => {
    expect(found('Verwatlung')).toContain(0);
    expect(found('burgermeister')).toEqual([1]);
  });

  it('finds nothing where nothing is like it', () => {
    expect(found('Quantenphysik')).toEqual([]);
  });

  it('puts exact words before similar ones', () => {
    const close = [entry('Der Rat war gut.'), entry('Der Markt war gut.')];
    expect(rankOTones(close, 'Markt')[0]?.entry).toBe(close[1]);
  });

  it('gives in pieces what it gives in one go', () => {
    const query = 'gesagt';
    const pieces = mergeRanked(rankOTones(entries.slice(0, 1), query), rankOTones(entries.slice(1), query));
    expect(pieces).toEqual(rankOTones(entries, query));
  });
});

describe('attribution', () => {
  const quotation = { label: 'Frau K.', role: 'Teilnehmerin', source: null };

  it('names the person only when the O-tone is open', () => {
    expect(attribution({ ...quotation, release: 'open' })).toBe('Frau K., Teilnehmerin');
    expect(attribution({ ...quotation, release: 'anonymous' })).toBe('Teilnehmerin');
    expect(attribution({ ...quotation, release: 'blocked' })).toBe('Teilnehmerin');
  });

  it('says where and when, but the place only once', () => {
    expect(eventPlaceAndDay(event('a', 'Erzählcafé', { place: 'Harzberg', date: '2023-10-14' }), 'de')).toBe(
      'Harzberg, 14.10.2023',
    );
    expect(eventPlaceAndDay(event('a', 'Erzählcafé Harzberg', { place: 'Harzberg' }), 'de')).toBe('');
  });

  it('is joined to the words for the clipboard', () => {
    const cited = citedOTone('»Ja.«', {
      quotation: { ...quotation, release: 'anonymous' },
      event: event('a', 'Erzählcafé'),
      locale: 'de',
    });
    expect(cited).toBe('»Ja.« (Teilnehmerin, Erzählcafé)');
    expect(
      citedOTone('»Ja.«', {
        quotation: { label: '', role: '', release: 'open', source: null },
        event: null,
        locale: 'de',
      }),
    ).toBe('»Ja.«');
  });
});
