import type { CaseId } from '../../kernel/ids';
import { codeTree, type CodeTree } from '../../project/code-tree';
import type { DocumentRecord } from '../../project/document';
import type { Memo } from '../../project/memo';
import { allCodings, type Project } from '../../project/project';
import { compareText } from '../../project/project-file';
import type { FilePlan } from './files';
import type { Guids } from './guids';
import { keptXml, type KeptXml } from './kept-xml';
import { passageMemosOf, type PassageMemo } from './passage-memos';
import { variablesOf, type Variables } from './variables';

export type StandardOptions = {
  /** Name and version of the program, as the standard's `origin`. */
  readonly origin: string;
  /** Words of a document's current revision. */
  readonly textOf: (document: DocumentRecord) => string;
  readonly guids: Guids;
  readonly files: FilePlan;
};

/** A project while it is written by the standard. */
export type Context = StandardOptions & {
  readonly project: Project;
  readonly tree: CodeTree;
  readonly variables: Variables;
  /** Memos by what they are about: `code <id>`. */
  readonly memos: ReadonlyMap<string, readonly Memo[]>;
  /** Those of a document that are about one of its passages, by the document's id. */
  readonly passageMemos: ReadonlyMap<string, readonly PassageMemo[]>;
  /** Memos that are written as the description of what they are about, by their id. */
  readonly described: ReadonlySet<string>;
  readonly kept: KeptXml;
  readonly usedCodes: ReadonlySet<string>;
};

/** Looks through a project for what is written in several places; every record that can be referred to gets its GUID. */
export function contextOf(project: Project, options: StandardOptions): Context {
  const { guids } = options;
  const memos = new Map<string, Memo[]>();
  for (const memo of byId(project.memos)) {
    const key = `${memo.target.type} ${memo.target.id}`;
    const list = memos.get(key);
    if (list === undefined) memos.set(key, [memo]);
    else list.push(memo);
  }
  for (const { id } of byId(project.documents)) guids.of('document', id);
  const variables = variablesOf(project, guids);
  const passageMemos = new Map<string, readonly PassageMemo[]>();
  const described = new Set<string>();
  for (const document of project.documents.values()) {
    const own = memos.get(`document ${document.id}`) ?? [];
    const found = own.length === 0 ? [] : passageMemosOf(own, document, options.textOf(document));
    if (found.length > 0) passageMemos.set(document.id, found);
    for (const { memo, isPlain } of found) if (isPlain) described.add(memo.id);
  }
  for (const id of project.cases.keys()) {
    const memo = caseDescription(memos, id);
    if (memo !== undefined) described.add(memo.id);
  }
  if (project.keptParts.size > 0) giveGuids(project, guids, described);
  return {
    ...options,
    project,
    tree: codeTree(project.codes),
    variables,
    memos,
    passageMemos,
    described,
    kept: keptXml(project, { guids, variables, files: options.files }),
    usedCodes: new Set([...allCodings(project)].map(({ codeId }) => codeId)),
  };
}

/** The memo that describes a case: the one without a title. */
export function caseDescription(memos: Context['memos'], id: CaseId): Memo | undefined {
  return memos.get(`case ${id}`)?.find(({ title }) => title === '');
}

/** Gives every record its GUID before kept parts ask for theirs: what leads to a record must find it. */
function giveGuids(project: Project, guids: Guids, described: ReadonlySet<string>): void {
  for (const { id } of byId(project.coders)) guids.of('coder', id);
  for (const { id } of byId(project.codes)) guids.of('code', id);
  for (const { id } of byId(project.cases)) guids.of('case', id);
  for (const { id } of byId(project.events)) guids.of('event', id);
  for (const { id } of byId(project.memos)) if (!described.has(id)) guids.of('memo', id);
}

function byId<Item extends { readonly id: string }>(items: ReadonlyMap<string, Item>): readonly Item[] {
  return [...items.values()].sort((a, b) => compareText(a.id, b.id));
}
