import { attributionOf, publicName, speakerName } from '../../../analysis/attribution';
import { compareValues, splitValues } from '../../../project/attribute-values';
import { codeTree } from '../../../project/code-tree';
import type { CodeId } from '../../../kernel/ids';
import type { DocumentRecord } from '../../../project/document';
import type { EventRecord } from '../../../project/event';
import { eventPartText, printedSummary } from '../../../project/event-parts';
import type { ReportSectionKind, SectionOf } from '../../../project/report-template';
import type { Attributes } from '../../../project/schema';
import type { Speaker } from '../../../project/speaker';
import type { Block } from '../../report/report';
import { proseBlocks } from '../prose';
import { documentsOf, quotationsFrom, type Documentation } from './documentation';

/** Makes the blocks of a section about one event, without its heading; none where there is nothing to say. */
type EventSection<Kind extends ReportSectionKind> = (
  documentation: Documentation,
  event: EventRecord | null,
  section: SectionOf<Kind>,
) => readonly Block[];

/** What the event was for and how it went; its theses as a list. */
export const aimsOf: EventSection<'aims'> = ({ project, words }, event) => {
  if (event === null) return [];
  const part = (name: 'goals' | 'format' | 'theses') => proseBlocks(eventPartText(project, event.id, name));
  const theses = part('theses');
  const title: Block = { kind: 'paragraph', text: [{ text: words.theses, style: 'strong' }] };
  return [...part('goals'), ...part('format'), ...(theses.length === 0 ? [] : [title, ...theses])];
};

/** What was concluded. */
export const conclusionOf: EventSection<'conclusion'> = ({ project }, event) =>
  event === null ? [] : proseBlocks(eventPartText(project, event.id, 'conclusion'));

/** Who opened the event, as what, and what they said. */
export const impulsesOf: EventSection<'impulses'> = (documentation, event, { attribute, value, organisation }) => {
  const names = splitNames(organisation);
  const talks = documentsOf(documentation, event).filter(({ attributes }) =>
    splitValues(attributes[attribute]).includes(value),
  );
  return talks.flatMap((document) => impulseOf(documentation, document, names));
};

function impulseOf(documentation: Documentation, document: DocumentRecord, names: readonly string[]): readonly Block[] {
  const { project } = documentation;
  const about = told(document.attributes, names);
  const said = (summary: string): readonly Block[] => proseBlocks(summary);
  const ofDocument = said(printedSummary(project, { type: 'document', id: document.id }));
  const speakers = [...project.speakers.values()].filter(({ documentId }) => documentId === document.id);
  if (about.length > 0 || speakers.length === 0 || document.quotation !== null) {
    const [name = publicName(project, document), ...rest] = document.quotation === null ? about : [];
    const words = ofDocument.length > 0 ? ofDocument : quotationsFrom(documentation, document.id);
    return [personBlock(name, rest), ...words];
  }
  const people = speakers.flatMap((speaker): Block[] => [
    personBlock(speakerName(speaker), [speaker.role, ...told(speaker.attributes, names)]),
    ...said(printedSummary(project, { type: 'speaker', id: speaker.id })),
  ]);
  const isSummedUp = ofDocument.length > 0 || people.length > speakers.length;
  return [...people, ...(isSummedUp ? ofDocument : quotationsFrom(documentation, document.id))];
}

function personBlock(name: Speaker['label'], parts: readonly string[]): Block {
  const more = parts.filter((part) => part !== '').join(', ');
  const strong = { text: name, style: 'strong' } as const;
  return { kind: 'paragraph', text: more === '' ? [strong] : [strong, ` (${more})`] };
}

/** Names of attributes, parted by commas. */
function splitNames(names: string): readonly string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function told(attributes: Attributes, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const text = splitValues(attributes[name]).join(', ');
    return text === '' ? [] : [text];
  });
}

/** What was discussed at each table: its thesis, its hosts, and what the researchers or those at the table say of it. */
export const tablesOf: EventSection<'tables'> = (documentation, event, { table, thesis, hosts }) => {
  const { project, words } = documentation;
  const tables = documentsOf(documentation, event).flatMap((document) =>
    document.quotation !== null ? [] : splitValues(document.attributes[table]).map((value) => ({ value, document })),
  );
  tables.sort((a, b) => compareValues(a.value, b.value));
  return tables.flatMap(({ value, document }, at): Block[] => {
    const about = told(document.attributes, splitNames(thesis)).join(', ');
    const names = told(document.attributes, splitNames(hosts)).join(', ');
    const summary = proseBlocks(printedSummary(project, { type: 'document', id: document.id }));
    const isNew = tables[at - 1]?.value !== value;
    const head = about === '' ? words.table(value) : `${words.table(value)}: ${about}`;
    const said = summary.length > 0 ? summary : quotationsFrom(documentation, document.id);
    if (said.length === 0 && about === '') return [];
    return [
      ...(isNew ? [{ kind: 'heading', level: 2, text: head } as const] : []),
      ...(names === '' ? [] : [{ kind: 'paragraph', role: 'note', text: [words.hosts(names)] } as const]),
      ...said,
    ];
  });
};

/** O-tones of the event that have not been shown yet, as many as asked for. */
export const oTonesOf: EventSection<'o-tones'> = (documentation, event, { count, codeId }) => {
  const { project, shown, texts, words } = documentation;
  const wanted = codeId === null ? null : codesBelow(documentation, codeId);
  const found = documentsOf(documentation, event).filter(
    ({ id, quotation }) =>
      quotation !== null &&
      !shown.has(id) &&
      (wanted === null || (project.codings.get(id) ?? []).some((coding) => wanted.has(coding.codeId))),
  );
  return found.slice(0, count === 0 ? found.length : count).flatMap((document): Block[] => {
    const text = texts.get(document.revisionId)?.trim() ?? '';
    if (text === '') return [];
    shown.add(document.id);
    const attribution = attributionOf(document) ?? '';
    const reference = attribution === '' || attribution === 'O-Ton' ? words.oTone : `${words.oTone}, ${attribution}`;
    return [{ kind: 'quotation', text, reference: [reference] }];
  });
};

/** A code with everything below it; nothing when it is gone. */
export function codesBelow({ project }: Documentation, codeId: CodeId): ReadonlySet<CodeId> {
  return new Set(project.codes.has(codeId) ? codeTree(project.codes).subtree(codeId) : []);
}
