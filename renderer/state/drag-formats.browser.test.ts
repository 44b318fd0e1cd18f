import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallProject, smallText } from '../../shared/test/small-project';
import { codeFormat, codingFormat, droppedCode, droppedCodings, droppedPassage, passageFormat } from './drag-formats';
import { addProject, closeProject } from './projects';

const small = smallProject();
const texts = new Map(
  [...small.project.revisions.values()].map(({ id, documentId }) => [
    id,
    documentId === small.documentId ? smallText : 'Kurz.',
  ]),
);

function dragged(format: string, data: unknown): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData(format, typeof data === 'string' ? data : JSON.stringify(data));
  return transfer;
}

beforeEach(async () => {
  await addProject(small.project, texts);
});

afterEach(async () => {
  await closeProject();
});

describe('what is dropped', () => {
  it('is a passage when it is one of the open project', () => {
    const passage = { documentId: small.documentId, start: 3, end: 6 };
    expect(droppedPassage(dragged(passageFormat, passage))).toEqual(passage);
  });

  it('is no passage when another program, another project or an older text had it', () => {
    const documentId = small.documentId;
    const wrong = [
      'no JSON {',
      'null',
      '"text"',
      [],
      { documentId },
      { documentId, start: '3', end: 6 },
      { documentId, start: 6, end: 3 },
      { documentId, start: -1, end: 3 },
      { documentId, start: 0.5, end: 3 },
      { documentId, start: 0, end: smallText.length + 1 },
      { documentId: '00000000-0000-4000-8000-00000000ffff', start: 3, end: 6 },
    ];
    for (const data of wrong) expect(droppedPassage(dragged(passageFormat, data))).toBeNull();
    expect(droppedPassage(dragged('text/plain', 'words'))).toBeNull();
  });

  it('is a code when it is one of the open project', () => {
    expect(droppedCode(dragged(codeFormat, small.a))).toBe(small.a);
    expect(droppedCode(dragged(codeFormat, 'something else'))).toBeNull();
    expect(droppedCode(dragged('text/plain', 'words'))).toBeNull();
  });

  it('is no coding when it is no list of ids', () => {
    expect(droppedCodings(dragged(codingFormat, ['a', 'b']))).toEqual(new Set(['a', 'b']));
    for (const data of ['[', 'null', { a: 1 }, [1]]) expect(droppedCodings(dragged(codingFormat, data)).size).toBe(0);
  });
});
