import { append } from '../../kernel/append';
import { required } from '../../kernel/assert';
import type { DocumentId, RevisionId, SpeakerId } from '../../kernel/ids';
import { compareCodings, type Coding } from '../../project/coding';
import type { DocumentRecord } from '../../project/document';
import type { Project } from '../../project/project';
import type { Revision } from '../../project/revision';
import type { Speaker } from '../../project/speaker';
import { derivedGuid } from '../../kernel/derived-guid';
import { chooseReadings, scoreList, type ChosenReading } from './choose-readings';
import { textRecords } from '../text-records';
import { attributeOf } from './elements';
import type { Material } from './material';
import type { MemoBook } from './memo-book';
import { placesIn, rawText, readingName, type RawText } from './positions';
import { readCodings, type Someone } from './read-codings';
import { timeStamped } from './time-stamped';
import type { Values, Variables } from './read-values';
import { tell, type Reading, type SourceReading } from './reading';

export type Documents = Pick<Project, 'documents' | 'revisions' | 'speakers' | 'codings'> & {
  readonly texts: ReadonlyMap<RevisionId, string>;
  readonly readings: readonly SourceReading[];
};

type Context = {
  readonly variables: Variables;
  readonly memos: MemoBook;
  readonly someone: Someone;
};

/** The texts of a foreign file as documents with their codings, each read by the reading of positions that fits best. */
export function readDocuments(reading: Reading, materials: readonly Material[], context: Context): Documents {
  const sources = materials.map(({ words, passages }) => ({ source: rawText(words.raw), spans: passages }));
  const chosen = chooseReadings(sources, reading.origin);
  const documents = new Map<DocumentId, DocumentRecord>();
  const revisions = new Map<RevisionId, Revision>();
  const speakers = new Map<SpeakerId, Speaker>();
  const codings = new Map<DocumentId, readonly Coding[]>();
  const texts = new Map<RevisionId, string>();
  const readings: SourceReading[] = [];
  materials.forEach((material, position) => {
    const { source } = required(sources[position], 'source');
    const choice = required(chosen[position], 'reading');
    const { text, places } = placedIn(material, source, choice, reading);
    if (source.dropped > 0) tell(reading, 'controls-dropped', material.source, { count: source.dropped }, 'note');
    const records = recordsOf(material, { text, position, reading, context });
    const { document, revision } = records;
    documents.set(document.id, document);
    revisions.set(revision.id, revision);
    for (const speaker of records.speakers) speakers.set(speaker.id, speaker);
    texts.set(revision.id, text);
    context.memos.refer(material.source, { type: 'document', id: document.id });
    const own = readCodings(reading, { material, text, places, revisionId: revision.id, ...context });
    if (own.length > 0) codings.set(document.id, [...own].sort(compareCodings));
    if (material.passages.length > 0) readings.push(readingOf(document, choice, material.passages.length));
    reading.onProgress(0.7 + (0.3 * position) / materials.length);
  });
  sayReadings(reading, readings);
  return { documents, revisions, speakers, codings, texts, readings };
}

/** The text as the app keeps it and the places of its passages; a transcript gets its times written in. */
function placedIn(
  { passages, syncPoints, source: element, name }: Material,
  source: RawText,
  choice: ChosenReading,
  reading: Reading,
) {
  const places = placesIn(source, choice.reading, passages);
  const stamped = timeStamped(source, choice.reading, { syncPoints, places });
  if (stamped === null) return { text: source.text, places };
  tell(reading, 'qdpx-times-written', element, { name, count: stamped.count }, 'note');
  return stamped;
}

function readingOf(
  document: DocumentRecord,
  { reading, scores, isCertain }: ChosenReading,
  selections: number,
): SourceReading {
  const listed = scoreList(scores);
  const chosen = readingName(reading);
  const score = listed.find((item) => item.reading === chosen)?.score ?? 0;
  return { documentId: document.id, document: document.name, chosen, score, scores: listed, selections, isCertain };
}

/** One sentence for each reading that was chosen: in how many documents, and how many of their passages fit. */
function sayReadings(reading: Reading, readings: readonly SourceReading[]): void {
  const groups = new Map<string, SourceReading[]>();
  for (const item of readings) {
    append(groups, `${item.chosen} ${item.isCertain === true ? '' : 'unsure'}`, item);
  }
  for (const items of groups.values()) {
    const selections = items.reduce((sum, item) => sum + item.selections, 0);
    const fitting = items.reduce((sum, item) => sum + item.score * item.selections, 0);
    const [first] = items;
    const params = {
      reading: first?.chosen ?? '',
      documents: items.length,
      selections,
      percent: Math.round((100 * fitting) / selections),
    };
    if (first?.isCertain === true) tell(reading, 'qdpx-positions-read', null, params, 'note');
    else tell(reading, 'qdpx-positions-unsure', null, { ...params, name: first?.document ?? '' });
  }
}

function recordsOf(
  { id, name, source }: Material,
  { text, position, reading, context }: { text: string; position: number; reading: Reading; context: Context },
): ReturnType<typeof textRecords> {
  const attributes: Values = {};
  context.variables.addTo(attributes, source);
  return textRecords(
    {
      id,
      revisionId: derivedGuid(`revision of ${id}`) as RevisionId,
      name,
      text,
      attributes,
      position,
      createdAt: reading.momentOf(attributeOf(source, 'creationDateTime')),
      isTranscript: source.name === 'Transcript',
    },
    reading.ports,
  );
}
