import { afterEach, describe, expect, it } from 'vitest';
import { wholeProject } from '../../shared/commands/whole-project';
import type { ProjectId, RevisionId, Timestamp } from '../../shared/kernel/ids';
import { projectBuilder } from '../../shared/test/build';
import { compileFind, findIn, type FindQuery } from '../../shared/text/find';
import { packSpans, unpackSpans } from '../../shared/text/packed-spans';
import { openDatabase, type ProjectDatabase } from '../db/database';
import { writeChanges } from '../db/repository';
import { SearchClient } from './search-client';
import type { SearchJob, SearchPiece } from '../../shared/analysis/text-search';

const words = [
  'Mut',
  'mutig',
  'Übermut',
  'STRASSE',
  'Straße',
  'größer',
  'nicht',
  'z.\u00a0B.',
  '🙂',
  'Wertscha\u0308tzung',
];

/** Documents enough for several batches of reading, each with words of its own. */
function study() {
  const builder = projectBuilder().coder('A. Brandt');
  for (let document = 0; document < 40; document += 1) {
    const part = Array.from({ length: 300 }, (_, at) => words[(at * 7 + document * 3) % words.length]);
    builder.document(`Tisch ${document}`, `B: ${part.join(' ')}\n\nB: Und ${document} sagt: Ende ${document}.`);
  }
  return builder.build();
}

const { project, texts } = study();
const revisions = [...project.documents.values()].map(({ revisionId }) => revisionId);
const databases: ProjectDatabase[] = [];
const clients: SearchClient[] = [];

async function openClient(): Promise<SearchClient> {
  const id = crypto.randomUUID() as ProjectId;
  const db = await openDatabase(id);
  databases.push(db);
  const entry = { seq: 1, at: '' as Timestamp, kind: 'start', target: null, name: 'read-project', params: {} } as const;
  await writeChanges(db, [{ entry, diff: wholeProject(project, texts) }], project);
  const client = new SearchClient(id);
  clients.push(client);
  client.setTexts(revisions);
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const db of databases.splice(0)) await db.delete();
});

const plain = { isRegex: false, wholeWord: false, matchCase: false, foldMarks: true };
const job = (pattern: string, query: Partial<FindQuery> = {}): SearchJob => ({
  query: { ...plain, pattern, ...query },
  fields: [],
  revisions,
});

async function search(client: SearchClient, wanted: SearchJob) {
  const pieces: SearchPiece[] = [];
  const end = await client.search(wanted, (piece) => pieces.push(piece), new AbortController().signal);
  const found = pieces.flatMap((piece) => piece.found.map(({ key, hits }) => [key, unpackSpans(hits)] as const));
  return { end, found, pieces };
}

function naively(wanted: SearchJob) {
  const compiled = compileFind(wanted.query);
  if (!compiled.ok) throw new Error(compiled.error.detail);
  const all = revisions.map((id) => [id, findIn(texts.get(id)!, compiled.value, Infinity)] as const);
  return all.filter(([, hits]) => hits.length > 0);
}

describe('searching a project in a worker', () => {
  it.each([
    job('mut'),
    job('strasse'),
    job('WERTSCHATZUNG'),
    job('mut', { wholeWord: true }),
    job('Mut', { matchCase: true }),
    job('z. b.'),
    job('ende \\d+', { isRegex: true }),
    job('steht nirgends'),
  ])('misses no hit and invents none, in the order of the documents: $query.pattern', async (wanted) => {
    const client = await openClient();
    const { end, found, pieces } = await search(client, wanted);
    expect(found).toEqual(naively(wanted));
    expect(end).toEqual({ kind: 'done', isCut: false, missing: 0 });
    expect(pieces.at(-1)?.searched).toBe(revisions.length);
  });

  it('looks through fields after documents, and only through the documents named', async () => {
    const client = await openClient();
    const fields = [
      { key: 'memo', text: 'Mut zur Lücke' },
      { key: 'code', text: 'Trotz' },
    ];
    const { found } = await search(client, { ...job('mut'), fields, revisions: revisions.slice(3, 4) });
    expect(found.map(([key]) => key)).toEqual([revisions[3], 'memo']);
    expect(found[1]?.[1]).toEqual([{ start: 0, end: 3 }]);
  });

  it('is called off at once, and answers the next question', async () => {
    const client = await openClient();
    const cancel = new AbortController();
    const first = client.search(job('mut'), () => undefined, cancel.signal);
    cancel.abort();
    expect(await first).toEqual({ kind: 'cancelled' });
    expect((await search(client, job('ende 7'))).found).toEqual(naively(job('ende 7')));
    const gone = client.search(job('mut'), () => undefined, AbortSignal.abort());
    expect(await gone).toEqual({ kind: 'cancelled' });
  });

  it('ends an expression that would take for ever, and goes on with a new worker', async () => {
    const client = await openClient();
    const fields = [{ key: 'memo', text: `${'a'.repeat(40)}!` }];
    const { end } = await search(client, { ...job('^(a+)+$', { isRegex: true }), fields });
    expect(end).toEqual({ kind: 'too-slow' });
    expect((await search(client, job('ende 7'))).found).toEqual(naively(job('ende 7')));
  });

  it('says how many documents could not be read', async () => {
    const client = await openClient();
    const unknown = crypto.randomUUID() as RevisionId;
    const { end, found } = await search(client, { ...job('ende 3'), revisions: [unknown, ...revisions] });
    expect(end).toEqual({ kind: 'done', isCut: false, missing: 1 });
    expect(found).toEqual(naively(job('ende 3')));
  });

  it('knows new texts that are handed over, and no longer those that are gone', async () => {
    const client = await openClient();
    await search(client, job('mut'));
    const id = crypto.randomUUID() as RevisionId;
    client.addTexts([{ id, text: 'Ganz neuer Mut.' }]);
    const now = [id, ...revisions.slice(1)];
    client.setTexts(now);
    const { found, end } = await search(client, { ...job('ganz neuer'), revisions: now });
    expect(found).toEqual([[id, [{ start: 0, end: 10 }]]]);
    expect(end).toMatchObject({ missing: 0 });
  });

  it('gives the words around a passage, the passages around hits, and their exact words', async () => {
    const client = await openClient();
    const [documentId, document] = [...project.documents][5]!;
    const revision = project.revisions.get(document.revisionId)!;
    const text = texts.get(revision.id)!;
    const start = text.indexOf('Ende');
    const hits = packSpans([{ start, end: start + 4 }]);
    const [line] = (await client.question('lines', {
      spans: [{ revisionId: revision.id, start, end: start + 4 }],
      reach: 10,
    }))!;
    expect(line).toEqual({ before: text.slice(start - 10, start), words: 'Ende', after: ' 5.' });
    const [passages] = (await client.question('scopes', {
      documents: [{ revisionId: revision.id, hits, outline: revision }],
      scope: 'sentence',
    }))!;
    const [passage] = (await client.question('cut', { documents: [{ revision, spans: passages! }] }))!;
    expect(passage).toMatchObject({ documentId, revisionId: revision.id, quote: 'Und 5 sagt: Ende 5.' });
  });

  it('says why it cannot answer, and answers nothing to what was called off', async () => {
    const client = await openClient();
    const revision = { ...project.revisions.get(revisions[0]!)!, length: 3 };
    const spans = packSpans([{ start: 0, end: 2 }]);
    await expect(client.question('cut', { documents: [{ revision, spans }] })).rejects.toThrow('revision');
    const signal = AbortSignal.abort();
    expect(await client.question('cut', { documents: [] }, { signal })).toBeNull();
  });
});
