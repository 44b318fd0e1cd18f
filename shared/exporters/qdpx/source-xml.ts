import { required } from '../../kernel/assert';
import type { Coding } from '../../project/coding';
import type { DocumentRecord } from '../../project/document';
import type { Project, Texts } from '../../project/project';
import { toCodePoints } from '../../text/code-points';
import { derivedGuid } from './derived-guid';
import type { NoteRefs } from './project-xml';
import { variableValues, type variablesOf } from './variables';
import { xml } from './xml';

/** What a source needs to know of the project around it. */
export type SourceContext = {
  readonly project: Project;
  readonly texts: Texts;
  readonly variables: ReturnType<typeof variablesOf>;
  readonly noteRefs: NoteRefs;
};

/** A document as a text source: one selection a passage, with all codings on it. Positions in code points, end exclusive. */
export function sourceXml(document: DocumentRecord, { project, texts, variables, noteRefs }: SourceContext): string {
  const text = required(texts.get(document.revisionId), `text of ${document.name}`);
  const codings = project.codings.get(document.id) ?? [];
  const pointOf = codePointsOf(text, codings);
  const passages = groupByPassage(codings);
  const attributes = {
    guid: document.id,
    name: document.name,
    plainTextPath: `internal://${document.id}.txt`,
    creationDateTime: document.createdAt,
  };
  return `${xml('TextSource', attributes, [
    ...passages.map((passage) => selectionXml(passage, pointOf, noteRefs)),
    ...noteRefs('document', document.id),
    ...variableValues(document.attributes, variables),
  ])}\n`;
}

function selectionXml(passage: readonly Coding[], pointOf: ReadonlyMap<number, number>, noteRefs: NoteRefs): string {
  const first = required(passage[0], 'coding of a passage');
  const attributes = {
    guid: derivedGuid(`selection:${first.id}`),
    name: first.quote,
    startPosition: pointOf.get(first.start),
    endPosition: pointOf.get(first.end),
    creatingUser: first.coderId,
    creationDateTime: first.createdAt,
  };
  return xml(
    'PlainTextSelection',
    attributes,
    passage.map((coding) =>
      xml('Coding', { guid: coding.id, creatingUser: coding.coderId, creationDateTime: coding.createdAt }, [
        xml('CodeRef', { targetGUID: coding.codeId }),
        ...noteRefs('coding', coding.id),
      ]),
    ),
  );
}

function codePointsOf(text: string, codings: readonly Coding[]): ReadonlyMap<number, number> {
  const offsets = [...new Set(codings.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const points = toCodePoints(text, offsets);
  return new Map(offsets.map((offset, index) => [offset, points[index] ?? offset]));
}

function groupByPassage(codings: readonly Coding[]): readonly (readonly Coding[])[] {
  const passages = new Map<string, Coding[]>();
  for (const coding of codings) {
    const key = `${coding.start}-${coding.end}`;
    const passage = passages.get(key);
    if (passage === undefined) passages.set(key, [coding]);
    else passage.push(coding);
  }
  return [...passages.values()];
}
