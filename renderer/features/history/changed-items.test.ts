import { describe, expect, it } from 'vitest';
import { applyCode } from '../../../shared/commands/apply-code';
import { apply, invert } from '../../../shared/commands/diff';
import { createMemo } from '../../../shared/commands/create-memo';
import { recodeCodings } from '../../../shared/commands/recode-codings';
import { removeCode } from '../../../shared/commands/remove-code';
import { updateCode } from '../../../shared/commands/update-code';
import { required } from '../../../shared/kernel/assert';
import { allCodings } from '../../../shared/project/project';
import { smallProject } from '../../../shared/test/small-project';
import { messages } from '../../i18n/messages';
import { changedGroups, countedChanges } from './changed-items';

const t = messages.de;
const small = smallProject();
const passage = { documentId: small.documentId, text: small.text, coderId: small.coderId };
const coded = applyCode(
  small.project,
  { ...passage, spans: [{ start: 24, end: 65 }], codeIds: [small.a] },
  small.ports,
);
const project = apply(small.project, coded.diff);
const coding = required([...allCodings(project)][0], 'coding');

describe('what a step changed', () => {
  it('has the words of a coding and the way to it', () => {
    expect(changedGroups(coded.diff, project, t)).toMatchObject([
      {
        collection: 'codings',
        count: 1,
        items: [{ action: 'added', title: 'A', words: coding.quote, link: { kind: 'passage' } }],
      },
    ]);
  });

  it('leads to the document where the coding is gone, and nowhere where that is gone too', () => {
    const [group] = changedGroups(coded.diff, small.project, t);
    expect(group?.items[0]?.link).toEqual({ kind: 'document', documentId: small.documentId });
    const empty = { ...small.project, documents: new Map() };
    expect(changedGroups(coded.diff, empty, t)[0]?.items[0]?.link).toBeNull();
  });

  it('says of a memo that it is gone only when it is', () => {
    const target = { type: 'project' as const, id: small.project.info.id };
    const { diff } = createMemo(small.project, { target, title: 'Offene Fragen', text: '' }, small.ports);
    expect(changedGroups(diff, apply(small.project, diff), t)[0]?.items[0]).toMatchObject({
      link: null,
      isGone: false,
    });
    expect(changedGroups(diff, small.project, t)[0]?.items[0]).toMatchObject({ link: null, isGone: true });
  });

  it('tells fields before and after, by names where they are references', () => {
    const { diff } = recodeCodings(project, { codings: [coding], codeId: small.c }, small.ports);
    expect(changedGroups(diff, apply(project, diff), t)[0]?.items[0]?.fields).toEqual([
      { field: 'code', before: 'A', after: 'C' },
    ]);
  });

  it('still names a code that the step removed', () => {
    const { diff } = removeCode(project, { codeId: small.a });
    const groups = changedGroups(diff, apply(project, diff), t);
    expect(groups.find(({ collection }) => collection === 'codings')?.items[0]?.title).toBe('A');
  });

  it('counts what is there and leaves out what only came back to what it was', () => {
    const code = required(project.codes.get(small.a), 'code');
    const { diff } = updateCode(project, { code: { ...code, examples: [...code.examples] } });
    expect(countedChanges(structuredClone(diff))).toEqual([]);
    expect(countedChanges(invert(coded.diff))).toEqual([{ collection: 'codings', added: 0, updated: 0, removed: 1 }]);
  });
});
