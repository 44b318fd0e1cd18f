import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../shared/kernel/ids';
import { refusedFile, type ImportedFile } from '../../../shared/importers/define-importer';
import { projectBuilder } from '../../../shared/test/build';
import type { ReadFile } from './exchange-services';
import { matchedMedia, nothingIncoming, visibleFiles, withFiles, type Incoming } from './incoming';
import { withChoices } from './tables/table-choice';
import { takenFrom } from './taken-files';

const none = new Set<string>();

function text(name: string, sha256: string): ReadFile {
  const origin = { file: name, sha256, encoding: 'utf-8' };
  const document = { name: name.replace(/\.\w+$/, ''), kind: 'notes', text: 'Wort', turns: [], attributes: {}, origin };
  const imported = { file: name, documents: [document], problems: [], reading: null } as ImportedFile;
  return { kind: 'texts', file: new File(['Wort'], name), sha256, imported };
}

function recording(name: string, sha256: string): ReadFile {
  const imported: ImportedFile = {
    file: name,
    documents: [],
    problems: [],
    reading: null,
    media: { mediaType: 'audio/mpeg' },
  };
  return { kind: 'texts', file: new File(['Ton'], name), sha256, imported };
}

function read(files: readonly ReadFile[], before: Incoming = nothingIncoming): Incoming {
  return withFiles(before, files, { batch: before === nothingIncoming ? 1 : 2, known: none });
}

describe('what was read', () => {
  it('is parted by what it is, and nothing is lost', () => {
    const damaged: ReadFile = {
      kind: 'texts',
      file: new File([], 'leer.txt'),
      sha256: '',
      imported: refusedFile('leer.txt', { code: 'file-empty' }),
    };
    const problem = { code: 'archive-nested', severity: 'error', file: 'a.zip', place: 'b.zip' } as const;
    const archive: ReadFile = { kind: 'container', file: new File([], 'a.zip'), files: [], problems: [problem] };
    const { drafts, media, offers, refused, remarks } = read([
      text('a.txt', 'a'),
      recording('b.mp3', 'b'),
      { kind: 'project', file: new File([], 'c.qdpx'), sha256: 'c', format: 'qdpx' },
      { kind: 'codes', file: new File([], 'd.qdc'), sha256: 'd' },
      damaged,
      archive,
      { ...archive, files: [new File([], 'a.txt')] },
    ]);
    expect([drafts.length, media.length, offers.map(({ kind }) => kind)]).toEqual([1, 1, ['project', 'codes']]);
    expect(refused.map(({ file }) => file)).toEqual(['leer.txt', 'a.zip']);
    expect(remarks.map(({ file }) => file)).toEqual(['a.zip']);
  });

  it('knows a file that came before, in the project or in this import, and leaves it out', () => {
    const first = withFiles(nothingIncoming, [text('a.txt', 'x'), text('b.txt', 'y')], {
      batch: 1,
      known: new Set(['y']),
    });
    const { drafts } = read([text('Kopie.txt', 'x')], first);
    expect(drafts.map(({ twin, isTaken }) => [twin, isTaken])).toEqual([
      [null, true],
      [{ kind: 'project' }, false],
      [{ kind: 'file', name: 'a.txt' }, false],
    ]);
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(3);
  });

  it('passes over what systems leave lying about', () => {
    const names = ['A/.DS_Store', 'A/~$Tisch.docx', 'A/Tisch.docx', '.git/config'];
    expect(visibleFiles(names.map((name) => new File([], name))).map(({ name }) => name)).toEqual(['A/Tisch.docx']);
  });
});

describe('tables of attributes', () => {
  it('bring the file they stand in along, once for all its sheets', () => {
    const table = { name: 'Blatt', columns: ['Name', 'Ort'], rows: [['Tisch 9', 'Köln']] };
    const imported = { file: 'a.xlsx', documents: [], problems: [], reading: null, tables: [table, table] };
    const file = new File(['Tabelle'], 'Listen/a.xlsx');
    const incoming = read([{ kind: 'texts', file, sha256: 't', imported }]);
    const { project } = projectBuilder().document('Tisch 9', 'I: Ja?').build();
    const tables = withChoices(incoming.tables, project).map((draft) => ({
      ...draft,
      choice: draft.choice && { ...draft.choice, use: 'attributes' as const },
    }));
    const { originals, bytes, attributes } = takenFrom({ ...incoming, tables });
    expect(attributes).toHaveLength(2);
    expect(originals).toMatchObject([{ role: 'original', name: 'a.xlsx', sha256: 't' }]);
    expect([...bytes.keys()]).toEqual(['t']);
  });
});

describe('recordings', () => {
  const { project } = projectBuilder().document('Tisch 9', 'I: Ja?').build();
  const documentId = [...project.documents.keys()][0] as DocumentId;
  const incoming = read([
    text('Welle 1/Tisch 1.txt', 'a'),
    recording('Ton/TISCH 1.mp3', 'b'),
    recording('Tisch 9.wav', 'c'),
    recording('anders.mp3', 'd'),
  ]);
  const media = matchedMedia(incoming, project);

  it('find their document by the name, in this import first, then in the project', () => {
    expect(media.map(({ target }) => target)).toEqual([
      { kind: 'draft', key: '1.0.0' },
      { kind: 'document', id: documentId },
      { kind: 'none' },
    ]);
  });

  it('are left alone where the project keeps the same sound already', () => {
    const again = withFiles(nothingIncoming, [recording('Tisch 9.wav', 'c')], { batch: 1, known: new Set(['c']) });
    expect(matchedMedia(again, project).map(({ target }) => target)).toEqual([{ kind: 'none' }]);
  });

  it('are kept with it, and without one they are not', () => {
    const { documents, recordings, bytes } = takenFrom({ ...incoming, media });
    expect(documents[0]?.files?.map(({ role, name }) => [role, name])).toEqual([
      ['original', 'Tisch 1.txt'],
      ['media', 'TISCH 1.mp3'],
    ]);
    expect(recordings).toMatchObject([{ documentId, file: { role: 'media', name: 'Tisch 9.wav' } }]);
    expect([...bytes.keys()]).toEqual(['a', 'b', 'c']);
  });
});
