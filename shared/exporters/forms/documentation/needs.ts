import { orderedCodings, passagesOf } from '../../../analysis/passages';
import type { CellSummary } from '../../../project/cell-summary';
import type { EventRecord } from '../../../project/event';
import type { SectionOf } from '../../../project/report-template';
import type { Block, Inline } from '../../report/report';
import type { Documentation } from './documentation';
import { codesBelow } from './event-sections';
import { statementLines } from './statements';

/** The list of needs of an event: what the researchers wrote on the code, or the passages themselves with references. */
export function needsOf(
  documentation: Documentation,
  event: EventRecord | null,
  { codeId, items }: SectionOf<'needs'>,
): readonly Block[] {
  if (codeId === null) return [];
  const written = items === 'statements' ? statementItems(documentation, event, codeId) : [];
  const list = written.length > 0 ? written : passageItems(documentation, event, codeId);
  return list.length === 0 ? [] : [{ kind: 'list', items: list }];
}

type Items = readonly (readonly Inline[])[];
type Code = Parameters<typeof codesBelow>[1];

/** Statements on the code in every saved view that has events as columns, each sentence once. */
function statementItems(documentation: Documentation, event: EventRecord | null, codeId: Code): Items {
  const { project } = documentation;
  const found = [...project.cellSummaries.values()]
    .filter((summary) => event !== null && summary.codeId === codeId && summary.columnId === event.id)
    .sort(bySavedView(documentation));
  const statements = found.flatMap((summary) => summary.statements);
  const once = statements.filter(({ text }, at) => statements.findIndex((other) => other.text === text) === at);
  return statementLines(documentation, once);
}

function bySavedView({ project }: Documentation): (a: CellSummary, b: CellSummary) => number {
  const key = ({ id, matrixViewId }: CellSummary): string =>
    `${project.matrixViews.get(matrixViewId)?.createdAt ?? ''} ${id}`;
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}

function passageItems(documentation: Documentation, event: EventRecord | null, codeId: Code): Items {
  const { project, quoted } = documentation;
  const codes = codesBelow(documentation, codeId);
  const codings = orderedCodings(project).filter((coding) => {
    const document = project.documents.get(coding.documentId);
    return codes.has(coding.codeId) && document?.eventId === (event?.id ?? null);
  });
  quoted.push(...codings);
  return passagesOf(project, codings).map(({ quote, reference }): readonly Inline[] => [
    quote.replace(/\s+/g, ' '),
    { text: ` (${reference})`, style: 'quiet' },
  ]);
}
