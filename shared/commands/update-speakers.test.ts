import { describe, expect, it } from 'vitest';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { apply, invert } from './diff';
import { editDocument } from './edit-document';
import { labelFault, updateSpeakers } from './update-speakers';

const talk = '[00:01] I: Was half?\nB2: I: sagte er, und B2 half.\nI: Und?\nB2: Ja.';
const ports = countingPorts(1000);

function study() {
  const { project } = projectBuilder()
    .coder('A')
    .document('Tisch', talk)
    .code('Mut')
    .coding('Mut', 'Tisch', 'B2: I: sagte er')
    .coding('Mut', 'Tisch', 'Ja')
    .build();
  const [documentId] = project.documents.keys();
  const speakerOf = (label: string) => [...project.speakers.values()].find((speaker) => speaker.label === label)!;
  /** Gives speakers other labels, all at once. */
  const rename = (...labels: readonly (readonly [string, string])[]) =>
    updateSpeakers(
      project,
      {
        documentId: documentId!,
        text: talk,
        speakers: labels.map(([from, label]) => ({ ...speakerOf(from), label })),
      },
      ports,
    );
  return { project, documentId: documentId!, speakerOf, rename };
}

describe('what is known of speakers', () => {
  it('changes for several at once, and the text stays as it is', () => {
    const { project, documentId, speakerOf } = study();
    const speakers = ['I', 'B2'].map((label) => ({ ...speakerOf(label), role: `Rolle ${label}` }));
    const change = updateSpeakers(project, { documentId, speakers, text: null }, ports);
    expect(Object.keys(change.diff)).toEqual(['speakers']);
    expect(change).toMatchObject({ name: 'update-speakers', params: { count: 2, speaker: 'I' } });
    expect(updateSpeakers(project, { documentId, speakers: [speakerOf('I')], text: null }, ports).diff).toEqual({});
  });
});

describe('renaming a speaker', () => {
  it('changes the label at every turn, in the record and in quotations, and nowhere else, in one step', () => {
    const { project, documentId, speakerOf, rename } = study();
    const speakerId = speakerOf('B2').id;
    const change = rename(['B2', ' moderation (Stadt) ']);
    const after = apply(project, change.diff);
    expect(change.diff.texts?.added[0]?.text).toBe(
      '[00:01] I: Was half?\nmoderation (Stadt): I: sagte er, und B2 half.\nI: Und?\nmoderation (Stadt): Ja.',
    );
    expect(after.speakers.get(speakerId)?.label).toBe('moderation (Stadt)');
    expect(after.codings.get(documentId)?.map(({ quote }) => quote)).toEqual(['moderation (Stadt): I: sagte er', 'Ja']);
    const revision = after.revisions.get(after.documents.get(documentId)!.revisionId)!;
    expect(revision.turns.map((turn) => turn.speakerId)).toEqual(
      project.revisions.get(project.documents.get(documentId)!.revisionId)!.turns.map((turn) => turn.speakerId),
    );
    expect(revision.change).toMatchObject({ kind: 'speaker-renamed' });
    expect(change).toMatchObject({
      name: 'rename-speakers',
      params: { from: 'B2', to: 'moderation (Stadt)', count: 1 },
    });
    expect(apply(after, invert(change.diff))).toEqual(project);
  });

  it('keeps turns under labels that nobody would recognise through later edits', () => {
    const { project, documentId, rename } = study();
    const change = rename(['B2', 'die zweite']);
    const now = apply(project, change.diff);
    const text = change.diff.texts!.added[0]!.text;
    const edits = [{ from: 0, to: 0, insert: 'Vorweg.\n' }];
    const after = apply(now, editDocument(now, { documentId, text, edits }, ports).diff);
    const { turns } = after.revisions.get(after.documents.get(documentId)!.revisionId)!;
    expect(turns.map(({ speakerId }) => after.speakers.get(speakerId!)?.label)).toEqual([
      'I',
      'die zweite',
      'I',
      'die zweite',
    ]);
  });

  it('lets two change places', () => {
    const { project, rename } = study();
    const change = rename(['I', 'B2'], ['B2', 'I']);
    expect(change.diff.texts?.added[0]?.text).toContain(
      '[00:01] B2: Was half?\nI: I: sagte er, und B2 half.\nB2: Und?',
    );
    expect(apply(project, change.diff).speakers.size).toBe(2);
  });

  it('refuses labels that could not be read back or belong to somebody', () => {
    const { rename } = study();
    const labels = ['', '  ', 'I', 'a:b', 'a\nb', 'x'.repeat(41), 'B2', 'Frau K.'];
    expect(labels.map((label) => labelFault(label, ['I']))).toEqual([
      'empty',
      'empty',
      'taken',
      'sign',
      'sign',
      'too-long',
      null,
      null,
    ]);
    expect(() => rename(['B2', 'I'])).toThrow('taken');
  });
});
