import { decodeStrict } from '../../kernel/encoding';
import type { CodeId, CoderId, CodingId, DocumentId, RevisionId, SpeakerId } from '../../kernel/ids';
import type { Coder } from '../../project/coder';
import { compareCodings, type Coding } from '../../project/coding';
import type { DocumentRecord } from '../../project/document';
import type { Project } from '../../project/project';
import type { Revision } from '../../project/revision';
import type { Speaker } from '../../project/speaker';
import { codePointLength, fromCodePoints } from '../../text/code-points';
import { paragraphStarts } from '../../text/paragraphs';
import { recogniseTurns } from '../../text/turns';
import { normaliseText } from '../normal-text';
import type { QdeCoding, QdeSource } from './parse-qde';
import type { Reading } from './reading';

type Known = { readonly coders: ReadonlyMap<CoderId, Coder> };
type Words = {
  readonly text: string;
  /** Whether positions in code points can be trusted: the text came with plain line feeds and nothing was changed. */
  readonly isExact: boolean;
};
type Material = Pick<Project, 'documents' | 'revisions' | 'speakers' | 'codings'> & {
  readonly texts: ReadonlyMap<RevisionId, string>;
};

/** The text sources of a foreign file as documents, with their codings. */
export function readSources(reading: Reading, known: Known): Material {
  const { qde, onProgress } = reading;
  const documents = new Map<DocumentId, DocumentRecord>();
  const revisions = new Map<RevisionId, Revision>();
  const speakers = new Map<SpeakerId, Speaker>();
  const codings = new Map<DocumentId, readonly Coding[]>();
  const texts = new Map<RevisionId, string>();
  qde.sources.forEach((source, position) => {
    const words = wordsOf(source, reading);
    if (words === null) {
      warn(reading, 'qdpx-text-missing', source.name, { path: source.path });
      return;
    }
    const records = recordsOf(source, { text: words.text, position, reading });
    documents.set(records.document.id, records.document);
    revisions.set(records.revision.id, records.revision);
    for (const speaker of records.speakers) speakers.set(speaker.id, speaker);
    texts.set(records.revision.id, words.text);
    const own = codingsOf(source, { documentId: records.document.id, words, reading, known });
    if (own.length > 0) codings.set(records.document.id, own);
    onProgress(0.7 + (0.3 * position) / qde.sources.length);
  });
  return { documents, revisions, speakers, codings, texts };
}

/** The words of a source, line ends LF; null when they are not in the archive. */
function wordsOf({ path, content }: QdeSource, { entries }: Reading): Words | null {
  if (content !== null) return exactWords(content);
  const name = /^internal:\/\/([^/\\]+)$/.exec(path)?.[1];
  if (name === undefined) return null;
  const wanted = `sources/${name}`.toLowerCase();
  const entry = [entries.get(`sources/${name}`), entryLike(entries, wanted)].find((bytes) => bytes !== undefined);
  const text = entry === undefined ? null : decodeStrict(entry, 'utf-8');
  return text === null ? null : exactWords(text);
}

/** Folder and file names differ in case between tools. */
function entryLike(entries: ReadonlyMap<string, Uint8Array>, wanted: string): Uint8Array | undefined {
  if (entries.has(wanted)) return entries.get(wanted);
  for (const [name, bytes] of entries) if (name.toLowerCase() === wanted) return bytes;
  return undefined;
}

function exactWords(raw: string): Words {
  const isExact = !/[\r\u2028\u2029\u000b\f\u0085\ufeff]/.test(raw);
  return { text: isExact ? raw : normaliseText(raw).text, isExact };
}

function recordsOf(
  source: QdeSource,
  { text, position, reading }: { text: string; position: number; reading: Reading },
): { document: DocumentRecord; revision: Revision; speakers: readonly Speaker[] } {
  const { ids, momentOf, ports } = reading;
  const documentId = ids.define('document', source.guid) as DocumentId;
  const revisionId = ports.newId() as RevisionId;
  const createdAt = momentOf(source.createdAt);
  const turns = recogniseTurns(text);
  const speakers = new Map<string, Speaker>();
  for (const { label } of turns) {
    if (label === null || speakers.has(label)) continue;
    const id = ports.newId() as SpeakerId;
    speakers.set(label, { id, documentId, label, role: '', pseudonym: '', attributes: {} });
  }
  const document: DocumentRecord = {
    id: documentId,
    kind: turns.length > 0 ? 'transcript' : 'notes',
    name: source.name,
    eventId: null,
    revisionId,
    position,
    attributes: Object.fromEntries(source.values),
    quotation: null,
    origin: null,
    createdAt,
  };
  const revision: Revision = {
    id: revisionId,
    documentId,
    number: 1,
    length: text.length,
    paragraphs: paragraphStarts(text),
    turns: turns.map(({ start, wordsStart, label }) => ({
      start,
      wordsStart,
      speakerId: label === null ? null : (speakers.get(label)?.id ?? null),
    })),
    createdAt,
  };
  return { document, revision, speakers: [...speakers.values()] };
}

/**
 * The codings of a source in reading order.
 *
 * Where the text has line ends or marks that tools count differently, no position can be trusted: its codings are left
 * out and counted, because a wrong quotation is worse than none. So are those that lie outside of the text or name an
 * unknown code.
 */
function codingsOf(
  source: QdeSource,
  context: { documentId: DocumentId; words: Words; reading: Reading; known: Known },
): readonly Coding[] {
  const { words, reading } = context;
  const total = source.selections.reduce((sum, { codings }) => sum + codings.length, source.codings.length);
  if (!words.isExact && total > source.codings.length) {
    warn(reading, 'qdpx-positions-unsure', source.name, { count: total - source.codings.length });
  }
  const length = codePointLength(words.text);
  const sound = words.isExact
    ? source.selections.filter(
        ({ start, end }) => Number.isInteger(start) && start >= 0 && start < end && end <= length,
      )
    : [];
  const points = [...new Set(sound.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const offsets = fromCodePoints(words.text, points);
  const offsetAt = new Map(points.map((point, at) => [point, offsets[at] ?? 0]));
  const found: Coding[] = [];
  for (const { start, end, codings } of sound) {
    const span = { start: offsetAt.get(start) ?? 0, end: offsetAt.get(end) ?? 0 };
    for (const coding of codings) push(found, codingOf(coding, span, context));
  }
  const whole = { start: 0, end: words.text.length };
  if (whole.end > 0) for (const coding of source.codings) push(found, codingOf(coding, whole, context));
  const expected = words.isExact ? total : source.codings.length;
  if (found.length < expected) warn(reading, 'qdpx-codings-outside', source.name, { count: expected - found.length });
  return found.sort(compareCodings);
}

function codingOf(
  { guid, code, user, createdAt }: QdeCoding,
  span: { readonly start: number; readonly end: number },
  context: { documentId: DocumentId; words: Words; reading: Reading; known: Known },
): Coding | null {
  const { documentId, words, reading, known } = context;
  const codeId = reading.ids.find('code', code) as CodeId | null;
  if (codeId === null) return null;
  const coderId = (reading.ids.find('coder', user) as CoderId | null) ?? firstOf(known.coders);
  const quote = words.text.slice(span.start, span.end);
  const id = reading.ids.define('coding', guid) as CodingId;
  return { id, documentId, codeId, ...span, quote, coderId, weight: null, createdAt: reading.momentOf(createdAt) };
}

function firstOf(coders: ReadonlyMap<CoderId, Coder>): CoderId {
  for (const id of coders.keys()) return id;
  throw new Error('A project always has a coder');
}

function push<Item>(list: Item[], item: Item | null): void {
  if (item !== null) list.push(item);
}

function warn(reading: Reading, code: string, place: string, params: Readonly<Record<string, string | number>>): void {
  reading.problems.push({ code, severity: 'warning', file: reading.file, place, params });
}
