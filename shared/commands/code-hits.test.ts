import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeId, DocumentId } from '../kernel/ids';
import { allCodings, type Project } from '../project/project';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { countingPorts } from '../test/ports';
import { scopes, scopesOf } from '../text/scopes';
import type { Span } from '../text/span';
import { codeHits } from './code-hits';
import { apply, invert, isEmpty } from './diff';
import { cutPassages, type CutPassage } from '../project/cut-passages';

const builder = projectBuilder()
  .coder('A. Brandt')
  .document('Tisch 1', 'I: Was half?\nB: Der Mut. Und noch einmal: Mut.')
  .document('Notiz', 'Mut 🙂 steht hier.')
  .code('Mut')
  .code('Sonst');
const { project, texts } = builder.build();
const ports = countingPorts(500);
const [coderId] = project.coders.keys();

function passages(document: string, ...words: readonly string[]): readonly CutPassage[] {
  const revision = project.revisions.get(project.documents.get(builder.documentId(document))!.revisionId)!;
  const text = texts.get(revision.id)!;
  const spanOf = (part: string): Span => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return cutPassages(revision, text, words.map(spanOf));
}

const plain = { codeIds: [builder.codeId('Mut')], newCodes: [], coderId: coderId!, query: 'mut' };
const everywhere = [...passages('Tisch 1', 'Der Mut.', 'Mut.'), ...passages('Notiz', 'Mut 🙂')];

describe('coding the hits of a search', () => {
  it('codes passages of several documents in one step, with their exact words', () => {
    const change = codeHits(project, { ...plain, passages: everywhere }, ports);
    const after = apply(project, change.diff);
    expect([...allCodings(after)].map(({ quote }) => quote)).toEqual(['Der Mut.', 'Mut.', 'Mut 🙂']);
    expect(change).toMatchObject({
      name: 'code-hits',
      params: { code: 'Mut', passages: 3, documents: 2, query: 'mut' },
    });
    expect(apply(after, invert(change.diff))).toEqual(project);
  });

  it('leaves what is coded so already, and says how many passages got a code', () => {
    const once = apply(project, codeHits(project, { ...plain, passages: passages('Notiz', 'Mut 🙂') }, ports).diff);
    const again = codeHits(once, { ...plain, passages: everywhere }, ports);
    expect(again.params).toMatchObject({ passages: 2, documents: 1 });
    const third = codeHits(apply(once, again.diff), { ...plain, passages: everywhere }, ports);
    expect(isEmpty(third.diff)).toBe(true);
  });

  it('makes new codes in the same step, each with a colour of its own', () => {
    const change = codeHits(project, { ...plain, newCodes: ['Zuversicht', 'Trotz'], passages: everywhere }, ports);
    const made = change.diff.codes!.added;
    expect(made.map(({ name }) => name)).toEqual(['Zuversicht', 'Trotz']);
    expect(new Set(made.map(({ color }) => color)).size).toBe(2);
    expect(change.diff.codings!.added).toHaveLength(9);
    expect(change.params).toMatchObject({ code: 'Mut, Zuversicht, Trotz', passages: 3 });
    expect(apply(apply(project, change.diff), invert(change.diff))).toEqual(project);
  });

  it('refuses passages of a text that is no longer the document’s', () => {
    const id = builder.documentId('Notiz');
    const document = project.documents.get(id)!;
    const otherRevision = project.documents.get(builder.documentId('Tisch 1'))!.revisionId;
    const edited = { ...project, documents: new Map([[id, { ...document, revisionId: otherRevision }]]) };
    expect(() => codeHits(edited, { ...plain, passages: passages('Notiz', 'Mut 🙂') }, ports)).toThrow('edited');
  });

  it('refuses to cut from another text, outside of it, or through a character', () => {
    const revision = [...project.revisions.values()][1]!;
    const text = texts.get(revision.id)!;
    expect(() => cutPassages(revision, `${text}.`, [])).toThrow('not that of the revision');
    expect(() => cutPassages(revision, text, [{ start: 3, end: 3 }])).toThrow(RangeError);
    expect(() => cutPassages(revision, text, [{ start: 4, end: 5 }])).toThrow(RangeError);
    expect(() => cutPassages(revision, text, [{ start: 0, end: 500 }])).toThrow(RangeError);
  });

  it('always leaves every quotation as it stands in its text, and goes back to where it came from', () => {
    const hits = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(arbitraryProject(), hits, fc.constantFrom(...scopes), fc.nat(), (made, places, scope, pick) => {
        const codes: readonly CodeId[] = [...made.project.codes.keys()];
        const [coder] = made.project.coders.keys();
        if (codes.length === 0 || coder === undefined) return;
        const chosen = [...made.project.documents.keys()].flatMap((id) => wordsOf(made, id, { places, scope }));
        const args = {
          passages: chosen,
          codeIds: [codes[pick % codes.length]!],
          newCodes: [],
          coderId: coder,
          query: '',
        };
        const change = codeHits(made.project, args, countingPorts(9000));
        const after = apply(made.project, change.diff);
        for (const { documentId, start, end, quote } of change.diff.codings!.added) {
          const text = made.texts.get(after.documents.get(documentId)!.revisionId)!;
          expect(text.slice(start, end)).toBe(quote);
        }
        expect(apply(after, invert(change.diff))).toEqual(made.project);
      }),
      { numRuns: 60 },
    );
  });
});

type Made = { readonly project: Project; readonly texts: ReadonlyMap<string, string> };
type Chosen = { readonly places: readonly number[]; readonly scope: (typeof scopes)[number] };

/** Words at random places of a document, with the scope around them. */
function wordsOf({ project: made, texts: words }: Made, id: DocumentId, { places, scope }: Chosen) {
  const revision = made.revisions.get(made.documents.get(id)!.revisionId)!;
  const text = words.get(revision.id)!;
  const all = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const hits = all.filter((_, index) => places.includes(index));
  return cutPassages(revision, text, scopesOf(text, hits, { scope, outline: revision }));
}
