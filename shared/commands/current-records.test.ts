import { describe, expect, it } from 'vitest';
import { allCodings } from '../project/project';
import { smallProject, smallText } from '../test/small-project';
import { applyCode } from './apply-code';
import { apply, invert } from './diff';
import { editDocument } from './edit-document';
import { removeCodings } from './remove-codings';
import { resizeCoding } from './resize-coding';
import { setWeight } from './set-weight';

/** A coding as it was before words were written in front of it, and the study after that. */
function editedStudy() {
  const { project, ports, documentId, a, coderId } = smallProject();
  const passage = { documentId, text: smallText, spans: [{ start: 24, end: 28 }], codeIds: [a], coderId };
  const coded = apply(project, applyCode(project, passage, ports).diff);
  const [old] = [...allCodings(coded)];
  const edits = [{ from: 3, to: 3, insert: 'Ja, ' }];
  const edited = apply(coded, editDocument(coded, { documentId, text: smallText, edits }, ports).diff);
  return { old: old!, edited, text: `${smallText.slice(0, 3)}Ja, ${smallText.slice(3)}` };
}

describe('a coding that was changed since it was drawn', () => {
  it('keeps its place and words when it gets a weight', () => {
    const { old, edited } = editedStudy();
    const { diff } = setWeight(edited, { coding: old, weight: 50 });
    const [coding] = [...allCodings(apply(edited, diff))];
    expect(coding).toMatchObject({ start: 28, end: 32, quote: 'Dass', weight: 50 });
    expect(apply(apply(edited, diff), invert(diff))).toEqual(edited);
  });

  it('comes back as it was when its removal or its new ends are undone', () => {
    const { old, edited, text } = editedStudy();
    for (const { diff } of [
      removeCodings(edited, { codings: [old] }),
      resizeCoding(edited, { coding: old, text, start: 28, end: 36 }),
    ]) {
      expect(apply(apply(edited, diff), invert(diff))).toEqual(edited);
    }
  });

  it('cannot be changed when it is gone', () => {
    const { old, edited } = editedStudy();
    const without = apply(edited, removeCodings(edited, { codings: [old] }).diff);
    expect(() => setWeight(without, { coding: old, weight: 50 })).toThrow('coding');
  });
});
