import { publicName } from '../../analysis/attribution';
import type { CodeId, CoderId } from '../../kernel/ids';
import { codeTree } from '../../project/code-tree';
import type { Code } from '../../project/code';
import type { Coding } from '../../project/coding';
import type { DocumentRecord } from '../../project/document';
import type { EventRecord } from '../../project/event';
import type { Project } from '../../project/project';
import type { Span } from '../../text/span';
import type { ExportSource } from '../define-exporter';
import { memosOfCodings } from '../published-codings';
import { shortCodeNames } from './code-names';
import { markParagraphs, type MarkedParagraph } from './marked-text';
import type { PassageChoice } from './passage-choice';
import { speakerHeads } from './speaker-heads';

/** A code of a passage with who gave it and what they noted. */
export type PassageCode = {
  readonly code: Code;
  /** Its name, or its path where several codes have that name. */
  readonly name: string;
  readonly coders: readonly string[];
  /** Parted by an empty line; empty without any. */
  readonly memo: string;
};

/** A place of a text with all codes it has, under the number that marks it there. */
export type NumberedPassage = Span & { readonly number: number; readonly codes: readonly PassageCode[] };

/** A document whose passages are marked. */
export type MarkedDocument = {
  readonly document: DocumentRecord;
  readonly event: EventRecord | null;
  readonly name: string;
  readonly codings: readonly Coding[];
  /** Its places in reading order. */
  readonly passages: readonly NumberedPassage[];
  /** Null where the words are not at hand. */
  readonly paragraphs: readonly MarkedParagraph<NumberedPassage>[] | null;
};

/** The chosen documents, each with its passages numbered from 1 in reading order. */
export function markedDocuments(
  { project, texts }: ExportSource,
  { documents, codingsOf }: PassageChoice,
): readonly MarkedDocument[] {
  const names = { codes: shortCodeNames(codeTree(project.codes)), memos: memosOfCodings(project) };
  return documents.map((document) => {
    const codings = codingsOf(document.id);
    const text = texts.get(document.revisionId);
    const revision = project.revisions.get(document.revisionId);
    const passages = numberedPassages(project, codings, names);
    return {
      document,
      event: document.eventId === null ? null : (project.events.get(document.eventId) ?? null),
      name: publicName(project, document),
      codings,
      passages,
      paragraphs:
        text === undefined || revision === undefined
          ? null
          : markParagraphs(text, {
              paragraphs: revision.paragraphs,
              passages,
              replacements: speakerHeads(project, document, { text, turns: revision.turns }),
            }),
    };
  });
}

type Names = { readonly codes: ReadonlyMap<CodeId, string>; readonly memos: ReadonlyMap<string, string> };

/** The places of codings in reading order, each with its codes in the order they were given. */
function numberedPassages(
  project: Pick<Project, 'codes' | 'coders'>,
  codings: readonly Coding[],
  names: Names,
): readonly NumberedPassage[] {
  const places: { start: number; end: number; codings: Coding[] }[] = [];
  for (const coding of codings) {
    const last = places.at(-1);
    if (last !== undefined && last.start === coding.start && last.end === coding.end) last.codings.push(coding);
    else places.push({ start: coding.start, end: coding.end, codings: [coding] });
  }
  return places.map(({ start, end, codings: own }, at) => ({
    start,
    end,
    number: at + 1,
    codes: codesOf(project, own, names),
  }));
}

function codesOf(
  { codes, coders }: Pick<Project, 'codes' | 'coders'>,
  codings: readonly Coding[],
  names: Names,
): readonly PassageCode[] {
  const coderName = (id: CoderId): string => coders.get(id)?.name ?? '';
  return [...new Set(codings.map(({ codeId }) => codeId))].flatMap((id) => {
    const code = codes.get(id);
    if (code === undefined) return [];
    const own = codings.filter(({ codeId }) => codeId === id);
    return {
      code,
      name: names.codes.get(id) ?? code.name,
      coders: [...new Set(own.map(({ coderId }) => coderName(coderId)))].filter((name) => name !== ''),
      memo: own.flatMap((coding) => names.memos.get(coding.id) ?? []).join('\n\n'),
    };
  });
}
