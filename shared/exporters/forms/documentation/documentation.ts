import { anchorExamples } from '../../../analysis/anchor-examples';
import { narrowProject } from '../../../analysis/narrow-project';
import { orderedDocuments } from '../../../analysis/document-order';
import { passagesOf, type Passage } from '../../../analysis/passages';
import { referenceOf } from '../../../analysis/reference';
import type { DocumentId, EventId } from '../../../kernel/ids';
import type { Coding } from '../../../project/coding';
import type { DocumentRecord } from '../../../project/document';
import type { EventRecord } from '../../../project/event';
import type { Project, Texts } from '../../../project/project';
import type { ExportLanguage } from '../../export-request';
import type { Block } from '../../report/report';
import { documentationWords } from '../../words/result-documentation';

/** What all sections of one documentation are made from, and what they leave for those behind them. */
export type Documentation = {
  /** The study as far as it may be published and is asked for: without blocked O-tones, and of those events alone. */
  readonly project: Project;
  /** All of it, to tell whether a summary is older than its codings. */
  readonly whole: Project;
  readonly texts: Texts;
  readonly language: ExportLanguage;
  readonly words: ReturnType<typeof documentationWords>;
  /** Whether it is about several events. */
  readonly isSeries: boolean;
  /** O-tones that have been shown. */
  readonly shown: Set<DocumentId>;
  /** Codings quoted so far. */
  readonly quoted: Coding[];
  /** Passages that statements rest on by their place, in the order of their numbers; null where they are not printed. */
  readonly evidence: Map<string, { readonly number: number; readonly coding: Coding }> | null;
  /** Headings of sections that had nothing to print. */
  readonly leftOut: string[];
  /** Statements printed, and cells of them that are older than their codings. */
  readonly tally: { statements: number; stale: number };
};

export type DocumentationOptions = Pick<Documentation, 'texts' | 'language'> & {
  /** None for all events. */
  readonly eventIds: readonly EventId[];
  readonly withEvidence: boolean;
};

/** Begins a documentation. */
export function beginDocumentation(
  whole: Project,
  { eventIds, withEvidence, texts, language }: DocumentationOptions,
): Documentation {
  const project = narrowProject(whole, { eventIds, excludeBlocked: true });
  return {
    project,
    whole,
    texts,
    language,
    words: documentationWords(language),
    isSeries: project.events.size > 1,
    shown: new Set(),
    quoted: [],
    evidence: withEvidence ? new Map() : null,
    leftOut: [],
    tally: { statements: 0, stale: 0 },
  };
}

/** Documents of an event in their order; of those that belong to none for null. */
export function documentsOf({ project }: Documentation, event: EventRecord | null): readonly DocumentRecord[] {
  return orderedDocuments(project).filter(({ eventId }) => eventId === (event?.id ?? null));
}

/** How many quotations stand for a document that nobody has summed up. */
const quotationsInstead = 3;

/**
 * The best quotations of a document, in reading order: anchor examples, then those of most weight.
 *
 * Printed where nobody has written what was said: the words themselves rather than nothing.
 */
export function quotationsFrom(documentation: Documentation, documentId: DocumentId): readonly Block[] {
  const { project } = documentation;
  const anchors = new Set([...anchorExamples(project).values()].flat().map(({ coding }) => coding.id));
  const rank = (passage: Passage): number =>
    Math.max(...passage.codings.map(({ id, weight }) => (anchors.has(id) ? 1000 : 0) + (weight ?? 0)));
  const best = [...passagesOf(project, project.codings.get(documentId) ?? [])]
    .sort((a, b) => rank(b) - rank(a) || a.start - b.start)
    .slice(0, quotationsInstead);
  best.sort((a, b) => a.start - b.start || a.end - b.end);
  return best.map((passage) => quotationBlock(documentation, passage));
}

/** A passage as a quotation with its reference; counts as quoted from then on. */
function quotationBlock({ quoted }: Documentation, { quote, reference, codings }: Passage): Block {
  quoted.push(...codings);
  return { kind: 'quotation', text: quote, reference: [reference] };
}

/** The passages that statements rest on, by their numbers, each with its reference. */
export function evidenceBlocks({ project, evidence, words }: Documentation): readonly Block[] {
  const passages = [...(evidence?.values() ?? [])];
  if (passages.length === 0) return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.evidence },
    ...passages.map(({ number, coding }): Block => ({
      kind: 'quotation',
      text: coding.quote,
      reference: [{ text: `[${number}] `, style: 'strong' }, referenceOf(project, coding)],
      anchor: evidenceAnchor(number),
    })),
  ];
}

/** Anchor of the passage with this number in the list of evidence. */
export function evidenceAnchor(number: number): string {
  return `evidence-${number}`;
}
