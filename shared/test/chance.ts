import { required } from '../kernel/assert';
import type { CoderId, DocumentId } from '../kernel/ids';
import { memoTargets, type MemoTarget } from '../project/memo';
import { allCodings } from '../project/project';
import type { RevisionText } from '../project/revision';
import type { Span } from '../text/span';
import type { ProjectWithTexts } from './arbitrary-project';
import { hardWordList } from './arbitrary-values';
import { pick } from './pick';
import { spanIn } from './test-text';

/** Choices among what a study holds, made by given numbers: the same numbers choose the same. */
export type Chance = {
  below(count: number): number;
  of<Item>(items: readonly [Item, ...Item[]]): Item;
  pick<Item>(items: Iterable<Item>): Item | undefined;
  /** One of them, or null about every third time. */
  maybe<Item>(items: Iterable<Item>): Item | null;
  /** One to three of them, none when there are none. */
  some<Item>(items: Iterable<Item>): Item[];
  /** Hard words, never empty. */
  words(): string;
  /** A passage that cuts no character. */
  span(text: string): Span;
};

/** Choices by these numbers, in turn and over again. */
export function chanceOf(numbers: readonly number[]): Chance {
  let at = 0;
  // The round counts in, so that few numbers do not choose the same over and over.
  const next = (): number => (numbers[at % numbers.length] ?? 0) + Math.floor(at++ / numbers.length) * 7;
  const chance: Chance = {
    below: (count) => next() % count,
    of: (items) => items[next() % items.length] as (typeof items)[number],
    pick: (items) => pick([...items], next()),
    maybe: (items) => (next() % 3 === 0 ? null : (chance.pick(items) ?? null)),
    some: (items) => {
      const list = [...items];
      const from = next() % Math.max(1, list.length);
      return list.slice(from, from + 1 + (next() % 3));
    },
    words: () => `${pick(hardWordList, next())} ${pick(hardWordList, next())} ${next() % 100}`,
    span: (text) => spanIn(text, next(), next()),
  };
  return chance;
}

/** The current words of a document. */
export function textOf({ project, texts }: ProjectWithTexts, documentId: DocumentId): string {
  const document = required(project.documents.get(documentId), 'document');
  return required(texts.get(document.revisionId), 'text');
}

/** The words of every revision of a document. */
export function textsOf({ project, texts }: ProjectWithTexts, documentId: DocumentId): RevisionText[] {
  return [...project.revisions.values()]
    .filter((revision) => revision.documentId === documentId)
    .map(({ id }) => ({ id, text: required(texts.get(id), 'text') }));
}

/** A passage of any document; null in a study without texts. */
export function anyPassage(
  study: ProjectWithTexts,
  chance: Chance,
): { readonly documentId: DocumentId; readonly text: string; readonly span: Span } | null {
  const documentId = chance.pick(study.project.documents.keys());
  if (documentId === undefined) return null;
  const text = textOf(study, documentId);
  return { documentId, text, span: chance.span(text) };
}

/** Anyone who codes; there always is someone. */
export function anyCoder({ project }: ProjectWithTexts, chance: Chance): CoderId {
  return required(chance.pick(project.coders.keys()), 'coder');
}

/** Anything of the study that can bear a memo. */
export function memoTarget({ project }: ProjectWithTexts, chance: Chance): MemoTarget {
  const type = chance.of(memoTargets);
  const ids = {
    event: project.events.keys(),
    document: project.documents.keys(),
    code: project.codes.keys(),
    coding: [...allCodings(project)].map(({ id }) => id),
    project: [project.info.id],
    cell: [project.info.id],
    speaker: project.speakers.keys(),
    case: project.cases.keys(),
  } as const satisfies Record<MemoTarget['type'], Iterable<string>>;
  return { type, id: chance.pick<string>(ids[type]) ?? '' };
}
