import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, invert } from './diff';
import type { CodeId, DocumentId, RevisionId } from '../kernel/ids';
import type { Project } from '../project/project';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { editsIn, hardText, rawEdits } from '../test/random-edits';
import { addOTone } from './add-o-tone';
import { applyCode } from './apply-code';
import { editDocument } from './edit-document';
import { restoreRevision } from './restore-revision';
import { updateSpeakers } from './update-speakers';

const first = 'I: Was hat geholfen?\nB2: Der Mut der anderen.\nI: Und sonst?\nB2: Die Verwaltung.';
const ports = countingPorts(1000);

/** A study at its first revision, and ways to go on from there. */
function begun(text = first) {
  const builder = projectBuilder().coder('A').document('Tisch', text).code('Mut');
  const { project } = builder.build();
  const documentId = builder.documentId('Tisch');
  const revisionId = project.documents.get(documentId)!.revisionId;
  return { project, documentId, revisionId, codeId: builder.codeId('Mut') };
}

function coded(project: Project, documentId: DocumentId, text: string, words: string, codeId: CodeId): Project {
  const start = text.indexOf(words);
  const [coderId] = project.coders.keys();
  const spans = [{ start, end: start + words.length }];
  return apply(
    project,
    applyCode(project, { documentId, text, spans, codeIds: [codeId], coderId: coderId! }, ports).diff,
  );
}

function quotes(project: Project, documentId: DocumentId): readonly string[] {
  return (project.codings.get(documentId) ?? []).map(({ quote }) => quote);
}

function current(project: Project, documentId: DocumentId) {
  return project.revisions.get(project.documents.get(documentId)!.revisionId)!;
}

describe('bringing an older revision back', () => {
  it('makes a new revision with the old words, and codings that follow them', () => {
    const { project, documentId, revisionId, codeId } = begun();
    let now = coded(project, documentId, first, 'Mut der anderen', codeId);
    const second = first.replace('der anderen', 'aller anderen').replace('Und sonst?', 'Und sonst? Neu.');
    const edits = [{ from: 0, to: first.length, insert: second }];
    now = apply(now, editDocument(now, { documentId, text: first, edits }, ports).diff);
    now = coded(now, documentId, second, 'Neu', codeId);
    const change = restoreRevision(now, { documentId, text: second, revisionId, restored: first }, ports);
    const after = apply(now, change.diff);
    expect(current(after, documentId)).toMatchObject({
      number: 3,
      length: first.length,
      turns: current(project, documentId).turns,
      change: { kind: 'restored', restored: 1, codingsChanged: 1, codingsRemoved: 1 },
    });
    expect(quotes(after, documentId)).toEqual(['Mut der anderen']);
    expect(change.params).toMatchObject({ number: 3, restored: 1 });
    expect(apply(after, invert(change.diff))).toEqual(now);
  });

  it('gives a renamed speaker the old label back', () => {
    const { project, documentId, revisionId } = begun();
    const b2 = [...project.speakers.values()].find(({ label }) => label === 'B2')!;
    const speakers = [{ ...b2, label: 'Frau K.' }];
    const renamed = updateSpeakers(project, { documentId, speakers, text: first }, ports);
    const now = apply(project, renamed.diff);
    const text = renamed.diff.texts!.added[0]!.text;
    const after = apply(now, restoreRevision(now, { documentId, text, revisionId, restored: first }, ports).diff);
    expect(after.speakers).toEqual(project.speakers);
    expect(current(after, documentId).turns).toEqual(current(project, documentId).turns);
  });

  it('brings back a speaker who had gone', () => {
    const { project, documentId, revisionId } = begun();
    const second = first.replaceAll('B2:', 'I:');
    const edits = [{ from: 0, to: first.length, insert: second }];
    const now = apply(project, editDocument(project, { documentId, text: first, edits }, ports).diff);
    expect([...now.speakers.values()].map(({ label }) => label)).toEqual(['I']);
    const after = apply(
      now,
      restoreRevision(now, { documentId, text: second, revisionId, restored: first }, ports).diff,
    );
    expect([...after.speakers.values()].map(({ label }) => label).sort()).toEqual(['B2', 'I']);
  });

  it('changes nothing when the words are the same, and refuses words that are not of the document', () => {
    const { project, documentId, revisionId } = begun();
    const args = { documentId, text: first, revisionId, restored: first };
    expect(restoreRevision(project, args, ports).diff).toEqual({});
    expect(() => restoreRevision(project, { ...args, restored: 'x' }, ports)).toThrow('not those of a revision');
    expect(() => restoreRevision(project, { ...args, revisionId: 'x' as RevisionId }, ports)).toThrow();
  });

  it('always gives back the words and the turns, whatever was edited since', () => {
    fc.assert(
      fc.property(hardText(20), rawEdits, (text, raw) => {
        const { project, documentId, revisionId } = begun(text);
        const edits = editsIn(text, raw);
        const change = editDocument(project, { documentId, text, edits }, ports);
        const now = apply(project, change.diff);
        const second = change.diff.texts?.added[0]?.text ?? text;
        const restored = restoreRevision(now, { documentId, text: second, revisionId, restored: text }, ports);
        const after = apply(now, restored.diff);
        const labelled = ({ speakers }: Project, turns: ReturnType<typeof current>['turns']): unknown =>
          turns.map(({ speakerId, ...turn }) => ({ ...turn, label: speakers.get(speakerId!)?.label }));
        if (second !== text) expect(restored.diff.texts?.added[0]?.text).toBe(text);
        expect(labelled(after, current(after, documentId).turns)).toEqual(
          labelled(project, current(project, documentId).turns),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('the passage an O-tone was taken from', () => {
  function withOTone(words: string) {
    const { project, documentId } = begun();
    const start = first.indexOf(words);
    const source = { documentId, start, end: start + words.length };
    const quotation = { label: 'K.', role: '', release: 'blocked' as const, source };
    const made = addOTone(project, { text: words, name: 'O-Ton 1', eventId: null, quotation }, ports);
    return { project: apply(project, made.diff), documentId, oToneId: made.diff.documents!.added[0]!.id };
  }
  function sourceAfter(words: string, insert: string) {
    const { project, documentId, oToneId } = withOTone('Der Mut');
    const from = first.indexOf(words);
    const edits = [{ from, to: from + words.length, insert }];
    const change = editDocument(project, { documentId, text: first, edits }, ports);
    const after = apply(project, change.diff);
    expect(apply(after, invert(change.diff))).toEqual(project);
    const { quotation } = after.documents.get(oToneId)!;
    expect(quotation).toMatchObject({ label: 'K.', release: 'blocked' });
    const source = quotation?.source ?? null;
    return source === null ? null : change.diff.texts!.added[0]!.text.slice(source.start, source.end);
  }

  it('follows its words', () => {
    expect(sourceAfter('Was hat', 'Was, bitte, hat')).toBe('Der Mut');
    expect(sourceAfter('Mut', 'große Mut')).toBe('Der große Mut');
  });

  it('is given up when nothing of it is left; the O-tone itself stays', () => {
    expect(sourceAfter('Der Mut ', '')).toBeNull();
  });
});
