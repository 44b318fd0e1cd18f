import type { CodeId, CoderId } from '../kernel/ids';
import type { Ports } from '../kernel/ports';
import type { Code } from '../project/code';
import type { Project } from '../project/project';
import { codingsOn } from './apply-code';
import type { Change } from './command';
import { newCode } from './create-code';
import { diffOf } from './diff';
import { codeOf, documentOf } from './lookup';
import type { CutPassage } from '../project/cut-passages';

export type CodeHits = {
  /** Of current revisions, of any documents in any order. */
  readonly passages: readonly CutPassage[];
  readonly codeIds: readonly CodeId[];
  /** Names of codes to be made at the root and given with the others. */
  readonly newCodes: readonly string[];
  readonly coderId: CoderId;
  /** What was searched for; the history names it. */
  readonly query: string;
};

/**
 * Codes the passages around the hits of a search, over many documents, in one step.
 *
 * What the same coder has already coded with the same code at the same place is left as it is. Throws when a document has
 * another text by now: its passages would not be where they were found.
 */
export function codeHits(project: Project, args: CodeHits, ports: Ports): Change {
  for (const { documentId, revisionId } of args.passages) {
    if (documentOf(project, documentId).revisionId !== revisionId) throw new Error('The document was edited meanwhile');
  }
  const made: Code[] = [];
  let withNew = project;
  for (const name of args.newCodes) {
    const code = newCode(withNew, { name, parentId: null }, ports);
    made.push(code);
    withNew = { ...withNew, codes: new Map([...withNew.codes, [code.id, code]]) };
  }
  const codeIds = [...args.codeIds, ...made.map(({ id }) => id)];
  const added = codingsOn(project, { ...args, codeIds }, ports);
  return {
    name: 'code-hits',
    params: {
      code: codeIds.map((id) => codeOf(withNew, id).name).join(', '),
      passages: new Set(added.map(({ documentId, start, end }) => `${documentId} ${start} ${end}`)).size,
      documents: new Set(added.map(({ documentId }) => documentId)).size,
      query: args.query,
    },
    diff: { ...(made.length > 0 ? diffOf('codes', { added: made }) : {}), ...diffOf('codings', { added }) },
  };
}
