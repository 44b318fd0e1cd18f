import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readQdpx } from '../../shared/importers/formats/qdpx';
import { codeTree } from '../../shared/project/code-tree';
import { isBlocked } from '../../shared/project/document';
import { misquotedCodings } from '../../shared/project/invariants';
import { palette } from '../../shared/project/palette';
import { allCodings, collectionNames, recordSchemas } from '../../shared/project/project';
import { root } from '../paths.mjs';
import { buildDemoProject } from './build-project';
import { demoFile } from './demo-file';
import { readSources } from './sources';

const sources = readSources(join(root, 'fixtures', 'demo', 'source'));
const { project, texts } = buildDemoProject(sources);
const codings = [...allCodings(project)];
const codingsById = new Map(codings.map((coding) => [coding.id, coding]));
const documents = [...project.documents.values()];
const tree = codeTree(project.codes);

function textOf(revisionId: (typeof documents)[number]['revisionId']): string {
  return texts.get(revisionId) ?? '';
}

describe('the demo project', () => {
  it('is a series of three talks, each with an impulse, four tables, two interviews and five O-tones', () => {
    expect(project.events.size).toBe(3);
    for (const event of project.events.values()) {
      const own = documents.filter(({ eventId }) => eventId === event.id);
      expect(own.filter(({ attributes }) => attributes['Format'] === 'Impuls')).toHaveLength(1);
      expect(own.flatMap(({ attributes }) => attributes['Tisch'] ?? [])).toEqual([1, 2, 3, 4]);
      expect(own.filter(({ attributes }) => attributes['Format'] === 'Leitfadeninterview')).toHaveLength(2);
      expect(own.filter(({ kind }) => kind === 'o-tone')).toHaveLength(5);
      expect(own).toHaveLength(12);
    }
  });

  it('has every release state among its O-tones, most of them open', () => {
    const releases = documents.flatMap(({ quotation }) => (quotation === null ? [] : [quotation.release]));
    expect(new Set(releases)).toEqual(new Set(['open', 'anonymous', 'blocked']));
    expect(releases.filter((release) => release === 'open').length).toBeGreaterThan(releases.length / 2);
  });

  it('keeps the O-tones that were taken from a passage in its words', () => {
    const taken = documents.filter(({ quotation }) => quotation?.source !== null && quotation !== null);
    expect(taken.length).toBeGreaterThanOrEqual(5);
    for (const { quotation, revisionId } of taken) {
      const source = quotation?.source;
      const origin = source ? project.documents.get(source.documentId) : undefined;
      if (!source || origin === undefined) throw new Error('An O-tone from nowhere');
      expect(textOf(origin.revisionId).slice(source.start, source.end)).toBe(textOf(revisionId));
    }
  });

  it('has more than 150 codings, with weights and memos, by two coders', () => {
    expect(codings.length).toBeGreaterThanOrEqual(180);
    expect(codings.filter(({ weight }) => weight !== null).length).toBeGreaterThan(20);
    expect([...project.memos.values()].filter(({ target }) => target.type === 'coding').length).toBeGreaterThanOrEqual(
      15,
    );
    expect(new Set(codings.map(({ coderId }) => coderId)).size).toBe(2);
    for (const { id } of documents) expect(project.codings.get(id)?.length ?? 0).toBeGreaterThan(0);
  });

  it('has passages that carry many codes, and codings that cross each other', () => {
    const heaviest = Math.max(
      ...codings.map(
        (one) =>
          codings.filter(
            (other) => other.documentId === one.documentId && other.start === one.start && other.end === one.end,
          ).length,
      ),
    );
    expect(heaviest).toBeGreaterThanOrEqual(8);
    const crossing = sources.documents.some(({ marks }) =>
      marks.some((one) =>
        marks.some((other) => one.start < other.start && other.start < one.end && one.end < other.end),
      ),
    );
    expect(crossing).toBe(true);
  });

  it('has six categories with three to six codes each, all of them in use', () => {
    const categories = tree.children(null);
    expect(categories).toHaveLength(6);
    expect(categories.map(({ name }) => name)).toEqual(expect.arrayContaining(['Wertschätzung', 'Experimentierräume']));
    for (const category of categories) {
      expect(palette).toContain(category.color);
      expect(tree.children(category.id).length).toBeGreaterThanOrEqual(3);
      expect(tree.children(category.id).length).toBeLessThanOrEqual(6);
    }
    const used = new Set(codings.map(({ codeId }) => codeId));
    expect(tree.ordered.filter(({ id }) => !used.has(id)).map(({ name }) => name)).toEqual([]);
  });

  it('defines and delimits each code and shows it by an example that may be printed', () => {
    for (const { id, name, definition, include, exclude, examples } of project.codes.values()) {
      expect([definition, include, exclude], name).not.toContain('');
      expect(examples.length, name).toBeGreaterThan(0);
      for (const example of examples) {
        const coding = codingsById.get(example);
        const document = coding && project.documents.get(coding.documentId);
        expect(coding?.codeId, name).toBe(id);
        expect(document !== undefined && isBlocked(document), name).toBe(false);
      }
    }
  });

  it('sums up every cell of categories by events from codings that lie in it', () => {
    const cells = tree.children(null).flatMap(({ id }) => [...project.events.keys()].map((event) => `${id} ${event}`));
    const summaries = [...project.cellSummaries.values()];
    expect(summaries.map(({ codeId, columnId }) => `${codeId} ${columnId}`).sort()).toEqual(cells.sort());
    for (const { codeId, columnId, statements, basis: entries } of summaries) {
      const below = new Set(codeId === null ? [] : tree.subtree(codeId));
      const basis = entries.map(({ codingId }) => codingId);
      expect(statements.length).toBeGreaterThan(1);
      for (const id of [...basis, ...statements.flatMap(({ codingIds }) => codingIds)]) {
        const coding = codingsById.get(id);
        const document = coding && project.documents.get(coding.documentId);
        expect(coding !== undefined && below.has(coding.codeId)).toBe(true);
        expect(document?.eventId).toBe(columnId);
      }
      for (const { codingIds } of statements) {
        expect(codingIds.length).toBeGreaterThan(0);
        for (const id of codingIds) {
          const document = project.documents.get(codingsById.get(id)?.documentId ?? documents[0]!.id);
          expect(document !== undefined && isBlocked(document)).toBe(false);
          expect(basis).toContain(id);
        }
      }
    }
  });

  it('has exactly one cell summary that is older than its codings', () => {
    const stale = [...project.cellSummaries.values()].filter(({ codeId, columnId, basis }) => {
      const below = new Set(codeId === null ? [] : tree.subtree(codeId));
      const cell = codings.filter(
        (coding) => below.has(coding.codeId) && project.documents.get(coding.documentId)?.eventId === columnId,
      );
      return cell.length !== basis.length;
    });
    expect(stale).toHaveLength(1);
  });

  it('quotes every passage exactly and leaves no mark in a text', () => {
    for (const document of documents) {
      const text = textOf(document.revisionId);
      expect(misquotedCodings(project, document.id, text)).toEqual([]);
      expect(text).not.toMatch(/[{}|]|\r|[ \t]$/m);
      expect(project.revisions.get(document.revisionId)?.length).toBe(text.length);
    }
  });

  it('gives each speaker something to say, in turns that ascend', () => {
    for (const { turns, length } of project.revisions.values()) {
      const offsets = [...turns.flatMap(({ start, wordsStart }) => [start, wordsStart]), length];
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    }
    const speaking = new Set(
      [...project.revisions.values()].flatMap(({ turns }) => turns.map(({ speakerId }) => speakerId)),
    );
    expect(speaking).toEqual(new Set(project.speakers.keys()));
  });

  it('ties each memo to something that is there', () => {
    const ids = new Set<string>([
      project.info.id,
      ...[project.events, project.documents, project.codes].flatMap((records) => [...records.keys()]),
      ...codingsById.keys(),
    ]);
    for (const { target } of project.memos.values()) expect(ids).toContain(target.id);
  });

  it('is made of records as the schemas have them', () => {
    for (const name of collectionNames) {
      if (name === 'texts') continue;
      const records = name === 'info' ? [project.info] : name === 'codings' ? codings : [...project[name].values()];
      for (const record of records) expect(v.safeParse(recordSchemas[name], record).issues, name).toBeUndefined();
    }
  });

  it('is the same each time it is made', () => {
    expect(buildDemoProject(readSources(join(root, 'fixtures', 'demo', 'source')))).toEqual({ project, texts });
  });

  it('lies in the repository as its sources give it; when not: node scripts/make-demo.mjs', () => {
    const bytes = readFileSync(join(root, 'fixtures', 'demo', 'demo.qdpx'));
    expect(Buffer.compare(bytes, demoFile())).toBe(0);
  });

  it('opens as what its authors wrote', () => {
    expect(readQdpx(demoFile())).toEqual({ ok: true, value: { project, texts, problems: [] } });
  });
});
