import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import type { CaseId, MemoId, SpeakerId } from '../../kernel/ids';
import type { Memo } from '../../project/memo';
import type { Project } from '../../project/project';
import { arbitraryProject } from '../../test/arbitrary-project';
import { projectBuilder } from '../../test/build';
import { requestOf } from '../../test/export-requests';
import { withNames } from '../../test/with-names';
import type { ExportSource } from '../define-exporter';
import { runExport } from '../run-export';

/** All that is in a pack, archives within it opened, as one text. */
function everyWord(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([path, content]) => `${path}\n${/\.(?:qdpx|docx)$/.test(path) ? everyWord(content) : strFromU8(content)}`)
    .join('\n');
}

async function packed(source: ExportSource, file: 'pseudonymised' | 'none') {
  const request = requestOf({ format: 'archive', file: 'zip', options: { 'project-file': file } });
  const { bytes, sideFile } = await runExport(source, request);
  return { words: everyWord(bytes), list: strFromU8(required(sideFile, 'side file').bytes) };
}

/** Names by number; all of them are those of one person. */
const name = (number: number): string => `Petra Lang ${number}.`;
const numbersIn = (words: string): ReadonlySet<string> =>
  new Set([...words.matchAll(/Petra Lang (\d+)\./g)].map(([, number]) => number ?? ''));

function withCase(project: Project): Project {
  const id = '99999999-9999-4999-8999-999999999999' as CaseId;
  return {
    ...project,
    cases: new Map(project.cases).set(id, { id, name: 'Petra Lang', attributes: {}, documentIds: [] }),
  };
}

describe('a name that a person has in a study', () => {
  it('is always in the list for checking, wherever it is in the pack, when it has no pseudonym', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryProject(), fc.constantFrom('pseudonymised', 'none'), async (source, file) => {
        const project = withCase(withNames(source.project, name));
        const { words, list } = await packed({ ...source, project }, file);
        const [inPack, listed] = [numbersIn(words), numbersIn(list)];
        most = Math.max(most, inPack.size);
        for (const number of inPack) expect(listed).toContain(number);
      }),
      { numRuns: 25 },
    );
    expect(most).toBeGreaterThan(20);
  });

  it('is never in the pack when it has one', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject(), async (source) => {
        const [document] = source.project.documents.values();
        fc.pre(document !== undefined);
        const id = '99999999-9999-4999-8999-999999999999' as SpeakerId;
        const speaker = { id, documentId: document.id, label: 'Petra Lang', pseudonym: 'P9', role: '', attributes: {} };
        const named = withNames(source.project, name);
        const project = { ...named, speakers: new Map(named.speakers).set(id, speaker) };
        const { words } = await packed({ ...source, project }, 'pseudonymised');
        expect(words.match(/.{0,40}Petra.{0,40}/)).toBeNull();
        expect(words.match(/.{0,40}Lang(?= \d).{0,40}/)).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});

describe('the list for checking', () => {
  const createdAt = '2024-01-01T00:00:00.000Z' as Memo['createdAt'];

  function study(): ExportSource {
    const builder = projectBuilder({ credits: 'Dank an Petra Lang' })
      .coder('A. Brandt')
      .event('Abend', { place: 'Saal', hosts: 'Petra Lang' })
      .document('Gespräch', 'I: Was?\nFrau Sonne: Ja, die Sonne.\nI: So.\nFrau Sonne: Gut.', {
        event: 'Abend',
        attributes: { Wer: 'Petra Lang' },
      })
      .document('Gesperrt', 'Man braucht hier vor allem Mut und Zeit. Ja.', {
        kind: 'o-tone',
        quotation: { label: 'Daniela Gern', role: 'Gast', release: 'blocked', source: null },
      })
      .code('Mut')
      .coding('Mut', 'Gespräch', 'die Sonne');
    const { project, texts } = builder.build();
    const [coding] = [...project.codings.values()].flat();
    const memo = (number: number, target: Memo['target'], title: string, text: string): readonly [MemoId, Memo] => {
      const id = `memo ${number}` as MemoId;
      return [id, { id, target, title, text, createdAt, updatedAt: createdAt }];
    };
    const memos = new Map([
      memo(
        1,
        { type: 'code', id: builder.codeId('Mut') },
        'Idee',
        'Frau Gern sagte: „Man braucht hier vor allem Mut und Zeit.“',
      ),
      memo(2, { type: 'coding', id: required(coding, 'coding').id }, '', 'Gemeint ist Petra Lang.'),
    ]);
    const codes = new Map(
      [...project.codes].map(([id, code]) => [id, { ...code, definition: 'Wie bei Petra Langs Rede' }]),
    );
    return { project: withCase({ ...project, memos, codes }), texts };
  }

  it('says of every place what it is and where', async () => {
    const { list } = await packed(study(), 'pseudonymised');
    for (const line of [
      'Gespräch, Abs. 2: „Frau Sonne“ steht noch da',
      'Gespräch, Abs. 2: „Sonne“ steht noch da',
      'Projekt „Stadtgespräche“, Nachweise: „Petra Lang“ steht noch da',
      'Codierer*in „A. Brandt“, Name: steht mit diesem Namen in der Projektdatei',
      'Veranstaltung „Abend“, Veranstaltet von: „Petra Lang“ steht noch da',
      'Merkmal „Wer“ bei Dokument „Gespräch“, Wert: „Petra Lang“ steht noch da',
      'Sprecher*in „Frau Sonne“ bei Dokument „Gespräch“, Name: „Frau Sonne“ steht noch da',
      'Fall „Petra Lang“, Name: „Petra Lang“ steht noch da',
      'Memo „Idee“ zu Code „Mut“, Text: „Gern“ steht noch da',
      'Memo „Idee“ zu Code „Mut“, Text: Worte aus einem gesperrten O-Ton: „Man braucht hier vor allem Mut und Zeit“',
      'Memo zu Codierung „die Sonne“, Text: „Petra Lang“ steht noch da',
    ]) {
      expect(list).toContain(line);
    }
  });

  it('looks at nothing that is not in the pack', async () => {
    const { list } = await packed(study(), 'none');
    expect(list).toContain('Merkmal „Wer“ bei Dokument „Gespräch“');
    for (const word of ['Memo', 'Codierer', 'Nachweise', 'Veranstaltet', 'Fall „']) expect(list).not.toContain(word);
  });
});
