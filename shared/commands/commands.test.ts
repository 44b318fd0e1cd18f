import { describe, expect, it } from 'vitest';
import type { Coding } from '../project/coding';
import { allCodings, type Project } from '../project/project';
import { smallProject } from '../test/small-project';
import { addOTone } from './add-o-tone';
import { applyCode } from './apply-code';
import type { Command } from './command';
import { createAndApplyCode } from './create-and-apply-code';
import { apply, invert, isEmpty } from './diff';
import { moveCode } from './move-code';
import { moveDocuments } from './move-documents';
import { recodeCodings } from './recode-codings';
import { removeCode } from './remove-code';
import { removeCodings } from './remove-codings';
import { removeDocuments } from './remove-documents';
import { removeEvent } from './remove-event';
import { renameProject } from './rename-project';
import { resizeCoding } from './resize-coding';
import { memoOn } from './memo-on';
import { setMemo } from './set-memo';
import { setWeight } from './set-weight';
import { updateCode } from './update-code';
import { updateDocument } from './update-document';
import { updateOTone } from './update-o-tone';

function runner(project: Project, ports = smallProject().ports) {
  const state = { project };
  const run = <Args>(command: Command<Args>, args: Args): void => {
    state.project = apply(state.project, command(state.project, args, ports).diff);
  };
  return { state, run };
}

function onlyCoding(project: Project): Coding {
  const [coding, ...others] = allCodings(project);
  if (coding === undefined || others.length > 0) throw new Error('one coding expected');
  return coding;
}

describe('coding a passage', () => {
  const small = smallProject();
  const passage = { documentId: small.documentId, text: small.text, coderId: small.coderId };

  it('keeps the exact words', () => {
    const { state, run } = runner(small.project, small.ports);
    run(applyCode, { ...passage, spans: [{ start: 24, end: 65 }], codeIds: [small.a] });
    expect(onlyCoding(state.project).quote).toBe('Dass die Verwaltung nicht nein gesagt hat');
  });

  it('adds nothing where the same coder has put the same code', () => {
    const { state, run } = runner(small.project, small.ports);
    const args = { ...passage, spans: [{ start: 24, end: 65 }], codeIds: [small.a, small.a] };
    run(applyCode, args);
    expect(isEmpty(applyCode(state.project, args, small.ports).diff)).toBe(true);
  });

  it('refuses an empty passage, one outside the text, one through a character, and another text', () => {
    const attempt =
      (start: number, end: number, text = small.text) =>
      () =>
        applyCode(small.project, { ...passage, text, spans: [{ start, end }], codeIds: [small.a] }, small.ports);
    const smile = small.text.indexOf('🙂');
    expect(attempt(5, 5)).toThrow(RangeError);
    expect(attempt(5, 5000)).toThrow(RangeError);
    expect(attempt(-1, 5)).toThrow(RangeError);
    expect(attempt(smile, smile + 1)).toThrow(RangeError);
    expect(attempt(0, 3, 'another text')).toThrow('not the current one');
  });

  it('makes a code and applies it in one step', () => {
    const { state, run } = runner(small.project, small.ports);
    run(createAndApplyCode, { ...passage, spans: [{ start: 24, end: 65 }], name: ' nicht nein ', parentId: small.a });
    const code = state.project.codes.get(onlyCoding(state.project).codeId);
    expect(code).toMatchObject({ name: 'nicht nein', parentId: small.a, origin: 'inductive' });
  });

  it('follows its ends when they are moved, and its code when it is recoded', () => {
    const { state, run } = runner(small.project, small.ports);
    run(applyCode, { ...passage, spans: [{ start: 24, end: 65 }], codeIds: [small.a] });
    run(resizeCoding, { coding: onlyCoding(state.project), text: small.text, start: 33, end: 43 });
    expect(onlyCoding(state.project).quote).toBe('Verwaltung');
    run(recodeCodings, { codings: [onlyCoding(state.project)], codeId: small.c });
    run(setWeight, { coding: onlyCoding(state.project), weight: 80 });
    expect(onlyCoding(state.project)).toMatchObject({ codeId: small.c, weight: 80, start: 33 });
  });
});

describe('removing', () => {
  const small = smallProject();
  const coded = runner(small.project, small.ports);
  coded.run(applyCode, {
    documentId: small.documentId,
    text: small.text,
    coderId: small.coderId,
    spans: [{ start: 24, end: 65 }],
    codeIds: [small.b, small.c],
  });
  const [first] = [...allCodings(coded.state.project)].filter((coding) => coding.codeId === small.b);
  coded.run(setMemo, { target: { type: 'coding', id: first?.id ?? '' }, title: '', text: 'stark' });
  const codeB = coded.state.project.codes.get(small.b);
  coded.run(updateCode, { code: { ...codeB!, examples: [first!.id] } });
  const before = coded.state.project;

  it('takes memo and anchor example along with a coding, and brings them back', () => {
    const { diff } = removeCodings(before, { codings: [first!] });
    const after = apply(before, diff);
    expect(after.memos.size).toBe(0);
    expect(after.codes.get(small.b)?.examples).toEqual([]);
    expect(apply(after, invert(diff))).toEqual(before);
  });

  it('takes the codes below and all their codings along with a code', () => {
    const { diff, params } = removeCode(before, { codeId: small.a });
    const after = apply(before, diff);
    expect([...after.codes.keys()]).toEqual([small.c]);
    expect([...allCodings(after)].map((coding) => coding.codeId)).toEqual([small.c]);
    expect(params).toMatchObject({ codes: 2, codings: 1 });
    expect(apply(after, invert(diff)).codes).toEqual(before.codes);
  });

  it('takes revisions, words, speakers and codings along with a document', () => {
    const revisionId = before.documents.get(small.documentId)!.revisionId;
    const texts = [{ id: revisionId, text: small.text }];
    const { diff } = removeDocuments(before, { documents: [{ documentId: small.documentId, texts }] });
    const after = apply(before, diff);
    expect([after.documents.size, after.speakers.size, after.codings.size, after.memos.size]).toEqual([1, 0, 0, 0]);
    expect(invert(diff).texts?.added).toEqual(texts);
    expect(() => removeDocuments(before, { documents: [{ documentId: small.documentId, texts: [] }] })).toThrow(
      'words',
    );
  });

  it('leaves the documents of a removed event without an event', () => {
    const after = apply(before, removeEvent(before, { eventId: small.eventId }).diff);
    expect([...after.documents.values()].map((document) => document.eventId)).toEqual([null, null]);
  });
});

describe('arranging', () => {
  const small = smallProject();

  it('moves a code before a sibling, to the root, and never below itself', () => {
    const { state, run } = runner(small.project, small.ports);
    run(moveCode, { codeId: small.c, parentId: null, before: small.a });
    expect(state.project.codes.get(small.c)!.position).toBeLessThan(state.project.codes.get(small.a)!.position);
    run(moveCode, { codeId: small.b, parentId: null, before: null });
    expect(state.project.codes.get(small.b)!.parentId).toBeNull();
    expect(() => moveCode(small.project, { codeId: small.a, parentId: small.b, before: null })).toThrow('below itself');
  });

  it('moves only the documents that are elsewhere', () => {
    const change = moveDocuments(small.project, { documentIds: [small.documentId], eventId: small.eventId });
    expect(isEmpty(change.diff)).toBe(true);
  });

  it('keeps a document from changing its words in passing', () => {
    const document = small.project.documents.get(small.documentId)!;
    const other = small.project.documents.get(small.otherDocumentId)!;
    expect(() => updateDocument(small.project, { document: { ...document, revisionId: other.revisionId } })).toThrow();
  });

  it('renames the project unless nothing is left of the name', () => {
    expect(isEmpty(renameProject(small.project, { name: '  ' }).diff)).toBe(true);
    expect(apply(small.project, renameProject(small.project, { name: 'Neu' }).diff).info.name).toBe('Neu');
  });
});

describe('memos and O-tones', () => {
  const small = smallProject();

  it('keeps one memo a title on a thing, and none when it is emptied', () => {
    const { state, run } = runner(small.project, small.ports);
    const target = { type: 'event', id: small.eventId } as const;
    run(setMemo, { target, title: 'Fazit', text: 'offen' });
    run(setMemo, { target, title: 'Fazit', text: 'klar' });
    expect(memoOn(state.project, target, 'Fazit')?.text).toBe('klar');
    expect(memoOn(state.project, target)).toBeUndefined();
    run(setMemo, { target, title: 'Fazit', text: ' ' });
    expect(state.project.memos.size).toBe(0);
  });

  it('writes no memo on what is gone', () => {
    for (const type of ['event', 'document', 'code', 'coding'] as const) {
      const { diff } = setMemo(small.project, { target: { type, id: 'gone' }, title: '', text: 'spät' }, small.ports);
      expect(isEmpty(diff)).toBe(true);
    }
  });

  it('takes an O-tone in as a document that can be coded', () => {
    const { state, run } = runner(small.project, small.ports);
    const quotation = { label: 'Frau K.', role: 'Teilnehmerin', release: 'open', source: null } as const;
    run(addOTone, { text: 'Es geht.', name: 'O-Ton 1', quotation, eventId: small.eventId });
    const oTone = [...state.project.documents.values()].at(-1)!;
    expect(oTone).toMatchObject({ kind: 'o-tone', quotation });
    run(updateOTone, { document: { ...oTone, quotation: { ...quotation, release: 'blocked' } } });
    expect(state.project.documents.get(oTone.id)?.quotation?.release).toBe('blocked');
  });
});
