import { orderedDocuments } from '../../analysis/document-order';
import { rowAxis } from '../../analysis/matrix-axes';
import { narrowProject } from '../../analysis/narrow-project';
import { saturation } from '../../analysis/saturation';
import { codeTree } from '../../project/code-tree';
import { compareEvents } from '../../project/event';
import { allCodings, type Project } from '../../project/project';

/** How much one person coded. */
export type CoderFacts = {
  readonly name: string;
  readonly codings: number;
  readonly documents: number;
  /** Days `YYYY-MM-DD` in UTC; empty without codings. */
  readonly first: string;
  readonly last: string;
};

/** What a project knows about how it was made, in numbers and names that may be printed. */
export type MethodFacts = {
  readonly documents: number;
  readonly kinds: Readonly<Record<'transcript' | 'o-tone' | 'notes' | 'survey', number>>;
  readonly speakers: number;
  readonly cases: number;
  readonly codings: number;
  readonly memos: number;
  readonly events: readonly { readonly title: string; readonly date: string; readonly place: string }[];
  readonly funders: readonly string[];
  readonly coders: readonly CoderFacts[];
  readonly codes: {
    readonly all: number;
    readonly levels: number;
    readonly deductive: number;
    readonly inductive: number;
  };
  readonly categories: readonly string[];
  /** Place of the last document that brought a new code, among those coded, from 1; zeros when nothing is coded. */
  readonly saturation: { readonly last: number; readonly coded: number };
  readonly releases: Readonly<Record<'open' | 'anonymous' | 'blocked', number>>;
};

/** Counts them; blocked O-tones count only among the release states. */
export function methodFacts(whole: Project): MethodFacts {
  const project = narrowProject(whole, { eventIds: [], excludeBlocked: true });
  const documents = orderedDocuments(project);
  const events = [...project.events.values()].sort(compareEvents);
  const tree = codeTree(project.codes);
  const codes = tree.ordered;
  const axis = rowAxis(project.codes, { rows: 'codes', withSubcodes: false });
  const { steps } = saturation(project, axis);
  const coders = coderFacts(project);
  const ofKind = (kind: keyof MethodFacts['kinds']): number => documents.filter((one) => one.kind === kind).length;
  const released = (release: keyof MethodFacts['releases']): number =>
    [...whole.documents.values()].filter(({ quotation }) => quotation?.release === release).length;
  return {
    documents: documents.length,
    kinds: {
      transcript: ofKind('transcript'),
      'o-tone': ofKind('o-tone'),
      notes: ofKind('notes'),
      survey: ofKind('survey'),
    },
    speakers: project.speakers.size,
    cases: project.cases.size,
    codings: coders.reduce((sum, { codings }) => sum + codings, 0),
    memos: project.memos.size,
    events: events.map(({ title, date, place }) => ({ title, date, place })),
    funders: [...new Set(events.map(({ funders }) => funders.trim()))].filter((funder) => funder !== ''),
    coders,
    codes: {
      all: codes.length,
      levels: codes.reduce((most, { id }) => Math.max(most, tree.depth(id) + 1), 0),
      deductive: codes.filter(({ origin }) => origin === 'deductive').length,
      inductive: codes.filter(({ origin }) => origin === 'inductive').length,
    },
    categories: tree.children(null).map(({ name }) => name),
    saturation: { last: 1 + steps.findLastIndex(({ fresh }) => fresh.length > 0), coded: steps.length },
    releases: { open: released('open'), anonymous: released('anonymous'), blocked: released('blocked') },
  };
}

/** Everybody who coded, those who coded most first. */
function coderFacts(project: Project): readonly CoderFacts[] {
  const found = new Map<string, { codings: number; documents: Set<string>; first: string; last: string }>();
  for (const { coderId, documentId, createdAt } of allCodings(project)) {
    const day = createdAt.slice(0, 10);
    const known = found.get(coderId) ?? { codings: 0, documents: new Set<string>(), first: day, last: day };
    found.set(coderId, known);
    known.codings += 1;
    known.documents.add(documentId);
    if (day < known.first) known.first = day;
    if (day > known.last) known.last = day;
  }
  return [...project.coders.values()]
    .flatMap(({ id, name }) => {
      const own = found.get(id);
      return own === undefined ? [] : [{ id, name, ...own, documents: own.documents.size }];
    })
    .sort((a, b) => b.codings - a.codings || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .map(({ name, codings, documents, first, last }) => ({ name, codings, documents, first, last }));
}
