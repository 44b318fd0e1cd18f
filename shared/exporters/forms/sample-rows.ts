import { isNamed, publicCase, publicLabel, publicName } from '../../analysis/attribution';
import { orderedDocuments } from '../../analysis/document-order';
import { narrowProject } from '../../analysis/narrow-project';
import type { DocumentId } from '../../kernel/ids';
import type { DocumentRecord } from '../../project/document';
import { compareEvents, type EventRecord } from '../../project/event';
import type { Project, Texts } from '../../project/project';
import type { Speaker } from '../../project/speaker';
import { countWords } from '../../text/words';

type Attributes = DocumentRecord['attributes'];

/** How much of a document there is. */
export type Length = {
  /** Null where the words are not at hand. */
  readonly words: number | null;
  /** UTF-16 units, and paragraphs as references number them. */
  readonly characters: number;
  readonly paragraphs: number;
};

/** What was studied, fit to be published: no blocked O-tone, of anonymous ones neither names nor attributes. */
export type Sample = {
  readonly events: readonly { readonly event: EventRecord; readonly documents: number; readonly speakers: number }[];
  readonly documents: readonly {
    readonly document: DocumentRecord;
    readonly name: string;
    readonly event: EventRecord | null;
    readonly length: Length;
    readonly codings: number;
    readonly attributes: Attributes;
  }[];
  readonly speakers: readonly {
    readonly name: string;
    readonly role: string;
    readonly document: string;
    readonly attributes: Attributes;
  }[];
  readonly cases: readonly { readonly name: string; readonly documents: number; readonly attributes: Attributes }[];
};

/** Gathers it: events by date, documents and their speakers in the order of lists, cases in that of the project. */
export function sampleOf(whole: Project, texts: Texts): Sample {
  const project = narrowProject(whole, { eventIds: [], excludeBlocked: true });
  const documents = orderedDocuments(project);
  const speakersOf = speakersByDocument(project);
  const eventOf = ({ eventId }: DocumentRecord): EventRecord | null =>
    (eventId === null ? undefined : project.events.get(eventId)) ?? null;
  return {
    events: [...project.events.values()].sort(compareEvents).map((event) => {
      const own = documents.filter(({ eventId }) => eventId === event.id);
      const speakers = own.reduce((sum, { id }) => sum + (speakersOf.get(id)?.length ?? 0), 0);
      return { event, documents: own.length, speakers };
    }),
    documents: documents.map((document) => ({
      document,
      name: publicName(project, document),
      event: eventOf(document),
      length: lengthOf(project, document, texts),
      codings: project.codings.get(document.id)?.length ?? 0,
      attributes: isNamed(document) ? document.attributes : {},
    })),
    speakers: documents.flatMap((document) =>
      (speakersOf.get(document.id) ?? []).map((speaker) => ({
        name: publicLabel(speaker, document),
        role: speaker.role,
        document: publicName(project, document),
        attributes: isNamed(document) ? speaker.attributes : {},
      })),
    ),
    cases: [...project.cases.values()].map((one) => ({
      ...publicCase(project, one),
      documents: one.documentIds.filter((id) => project.documents.has(id)).length,
    })),
  };
}

function speakersByDocument({ speakers }: Pick<Project, 'speakers'>): ReadonlyMap<DocumentId, readonly Speaker[]> {
  const lists = new Map<DocumentId, Speaker[]>();
  for (const speaker of speakers.values()) {
    const list = lists.get(speaker.documentId);
    if (list === undefined) lists.set(speaker.documentId, [speaker]);
    else list.push(speaker);
  }
  return lists;
}

function lengthOf(project: Pick<Project, 'revisions'>, { revisionId }: DocumentRecord, texts: Texts): Length {
  const revision = project.revisions.get(revisionId);
  const text = texts.get(revisionId);
  return {
    words: text === undefined ? null : countWords(text),
    characters: revision?.length ?? 0,
    paragraphs: revision?.paragraphs.length ?? 0,
  };
}
