import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../kernel/ids';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { apply, invert } from './diff';
import { keepFiles } from './keep-files';

const { project } = projectBuilder().document('Tisch 1', 'I: Ja?').build();
const documentId = [...project.documents.keys()][0] as DocumentId;
const file = { role: 'media', name: 'Tisch 1.mp3', mediaType: 'audio/mpeg', size: 3, sha256: 'a'.repeat(64) } as const;

describe('keepFiles', () => {
  it('puts a recording to its document, and is taken back', () => {
    const { diff } = keepFiles(project, { files: [{ documentId, file }] }, countingPorts());
    const after = apply(project, diff);
    expect([...after.files.values()]).toMatchObject([{ ...file, documentId }]);
    expect(apply(after, invert(diff))).toEqual(project);
  });

  it('puts a table to the project as a whole, and the same one not twice', () => {
    const table = { ...file, role: 'original', name: 'Merkmale.csv', mediaType: 'text/csv' } as const;
    const args = { files: [{ documentId: null, file: table }] };
    const after = apply(project, keepFiles(project, args, countingPorts()).diff);
    expect([...after.files.values()]).toMatchObject([{ ...table, documentId: null }]);
    const again = keepFiles(after, { files: [...args.files, { documentId, file }] }, countingPorts(9));
    expect(again.diff.files?.added).toMatchObject([{ ...file, documentId }]);
  });

  it('refuses a document that is not there', () => {
    expect(() => keepFiles(project, { files: [{ documentId: 'x' as DocumentId, file }] }, countingPorts())).toThrow();
  });
});
