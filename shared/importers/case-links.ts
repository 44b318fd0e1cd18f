import type { DocumentId } from '../kernel/ids';
import type { Attributes } from '../project/schema';
import { caseElement } from './kept-sources';
import { momentOf } from './moments';
import { append } from '../kernel/append';
import type { ProjectMaker } from './project-maker';
import { textOf, type Row } from './sqlite-tables';

/** What a file of another tool became, by its number there; `length` is that of its text in UTF-16 units. */
export type ReadFiles = ReadonlyMap<number, { readonly documentId: DocumentId; readonly length: number }>;

/** A passage that belongs to a case of another tool. */
export type CasePassage = {
  readonly caseId: number | null;
  readonly file: number | null;
  readonly start: number | null;
  readonly end: number | null;
  /** What is said of the passage as one of its case; may be empty. */
  readonly memo: string;
};

/** A passage of a case that is nearly the whole text stands for the text: line ends and emoji count in different ways. */
const wholeShare = 0.9;

/** The documents of each case, and how many passages are parts of a text only: our cases have whole texts. */
function caseLinks(
  passages: readonly CasePassage[],
  files: ReadFiles,
): { readonly linked: ReadonlyMap<number | null, readonly DocumentId[]>; readonly parts: number } {
  const linked = new Map<number | null, Set<DocumentId>>();
  let parts = 0;
  for (const { caseId, file, start, end } of passages) {
    const found = files.get(file ?? -1);
    if (found === undefined) continue;
    if ((end ?? 0) - (start ?? 0) < found.length * wholeShare) parts += 1;
    linked.set(caseId, (linked.get(caseId) ?? new Set()).add(found.documentId));
  }
  return { linked: new Map([...linked].map(([caseId, documents]) => [caseId, [...documents]])), parts };
}

/** What of another tool's material is kept and no document, by its number there: the GUID of its element. */
export type KeptSources = ReadonlyMap<number, string>;

type CaseTables = {
  /** `key` is the case's number in its tool. */
  readonly cases: readonly (Row<'name' | 'memo' | 'date'> & { readonly key: number | null })[];
  readonly passages: readonly CasePassage[];
  readonly files: ReadFiles;
  readonly sources: KeptSources;
  readonly attributes: ReadonlyMap<number | null, Attributes>;
};

/** Makes the cases of another tool, each with its documents, attributes and memo; pictures and recordings are kept. */
export function addCases(maker: ProjectMaker, { cases, passages, files, sources, attributes }: CaseTables): void {
  const { linked, parts } = caseLinks(passages, files);
  const others = new Map<number | null, Set<string>>();
  const remarks = new Map<number | null, string[]>();
  for (const { caseId, file, memo } of passages) {
    if (memo.trim() !== '') append(remarks, caseId, memo);
    const source = sources.get(file ?? -1);
    if (source !== undefined) others.set(caseId, (others.get(caseId) ?? new Set()).add(source));
  }
  for (const { key, name, memo, date } of cases) {
    const called = textOf(name);
    const id = maker.case({
      name: called,
      attributes: attributes.get(key) ?? {},
      documentIds: [...(linked.get(key) ?? [])],
    });
    const kept = others.get(key);
    if (kept !== undefined) maker.kept.part(caseElement(id, called, [...kept]));
    const createdAt = momentOf(textOf(date));
    maker.memo({ type: 'case', id }, { title: '', text: textOf(memo), createdAt });
    for (const text of remarks.get(key) ?? []) maker.memo({ type: 'case', id }, { title: called, text, createdAt });
  }
  maker.count('warning', 'case-passages-whole', parts);
}

/** An attribute as another tool keeps it: always as text, beside a note on whether it is a number. */
export type WrittenAttribute = {
  readonly owner: number | null;
  readonly name: string;
  readonly value: string;
  readonly isNumber: boolean;
};

/** Attributes by the file or case they belong to; a number where it is said to be one and reads as one. */
export function attributesByOwner(written: readonly WrittenAttribute[]): ReadonlyMap<number | null, Attributes> {
  const found = new Map<number | null, Map<string, Attributes[string]>>();
  for (const { owner, name, value, isNumber } of written) {
    if (value.trim() === '') continue;
    const plain = value.trim();
    // Nobody knows whether 1,234 is a bit more than one, or than a thousand: it stays as it is written.
    const number = /^[+-]?\d{1,3},\d{3}$/.test(plain) ? NaN : Number(plain.replace(',', '.'));
    const own = found.get(owner) ?? new Map<string, Attributes[string]>();
    found.set(owner, own.set(name, isNumber && Number.isFinite(number) ? number : value));
  }
  return new Map([...found].map(([owner, own]) => [owner, Object.fromEntries(own)]));
}
