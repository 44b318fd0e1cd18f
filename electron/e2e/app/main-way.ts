import { expect } from 'vitest';
import {
  applyByClick,
  applyByDrag,
  applyByDragOfCode,
  applyByKey,
  applyByPicker,
  createCode,
  expectCount,
  expectSelected,
  letGo,
  readParagraphs,
  selectByKeys,
  selectByMouse,
  type Passage,
} from './coding';
import type { Host } from './host';
import { createEvent, importTexts } from './importing';
import type { Material } from './material';
import type { ReadMatrix } from './matrix';
import { openDocument, saved, statusSays } from './workspace';
import { de } from './words';

/** A passage that was coded, as the test itself noted it. */
export type Coded = Passage & { readonly document: string; readonly code: string; readonly quote: string };

/** Passages of the first document are coded twice each: once by mouse, once by keys. */
const passagesOfMain = 15;
const passagesOfOthers = 2;
/** Shorter paragraphs are headings and captions. */
const shortest = 120;

/** Makes events and codes and brings the texts in. */
export async function prepare(host: Host, material: Material): Promise<void> {
  await createEvent(host, material.event);
  await importTexts(host, [material.main], { ...material.event, isNew: false });
  await importTexts(host, material.others, { ...material.furtherEvent, isNew: true });
  for (const category of material.categories) await createCode(host.page, category);
  await statusSays(host.page, de.app.status.codings(0));
}

/** Codes more than thirty passages in all the ways there are; returns what was coded. */
export async function codePassages(host: Host, material: Material): Promise<readonly Coded[]> {
  const coder = new Coder(host, material.categories);
  for (const { name } of [material.main, ...material.others]) {
    const isMain = name === material.main.name;
    await openDocument(host.page, name);
    const paragraphs = await readParagraphs(host.page);
    const worthIt = paragraphs
      .flatMap((text, index) => (text.length >= shortest && text.length < 900 ? [{ text, number: index + 1 }] : []))
      .slice(0, isMain ? passagesOfMain : passagesOfOthers);
    for (const { text, number } of worthIt) {
      await coder.byMouse(name, text, number);
      if (isMain) await coder.byKeys(name, text, number);
    }
    await statusSays(host.page, de.app.status.codings(coder.coded.filter(({ document }) => document === name).length));
  }
  await letGo(host.page);
  await saved(host.page);
  return coder.coded;
}

/** The matrix of categories and events that these codings make, the earlier event first. */
export function expectedMatrix(coded: readonly Coded[], material: Material): ReadMatrix {
  const events = [
    { ...material.event, documents: [material.main.name] },
    { ...material.furtherEvent, documents: material.others.map(({ name }) => name) },
  ].sort((a, b) => (dayKey(a.day) < dayKey(b.day) ? -1 : 1));
  const count = (code: string | null, documents: readonly string[] | null): string =>
    String(
      coded.filter(
        (one) => (code === null || one.code === code) && (documents === null || documents.includes(one.document)),
      ).length,
    );
  const line = (name: string, code: string | null): string[] => [
    name,
    ...events.map(({ documents }) => count(code, documents)),
    count(code, null),
  ];
  return [
    ['', ...events.map(({ title }) => title), de.matrix.total],
    ...material.categories.map((category) => line(category, category)),
    line(de.matrix.total, null),
  ];
}

/** A German day as it sorts: `2023-06-10`. */
export function dayKey(day: string): string {
  return day.split('.').reverse().join('-');
}

/** Codes passages in changing ways, and keeps book of it. */
class Coder {
  readonly coded: Coded[] = [];
  private readonly counts = new Map<string, number>();
  /** Codes as they were used, the latest first. */
  private recent: readonly string[] = [];
  private turn = 0;

  constructor(
    private readonly host: Host,
    private readonly codes: readonly string[],
  ) {}

  /** Selects the first words of a paragraph with the mouse, and codes them with it. */
  async byMouse(document: string, text: string, paragraph: number): Promise<void> {
    const { page } = this.host;
    const from = text.indexOf(' ', this.turn % 2 === 0 ? 8 : 20) + 1;
    const to = text.slice(0, from + 70).lastIndexOf(' ');
    const passage = { paragraph, from, to: from + text.slice(from, to).trimEnd().length };
    const code = this.nextCode();
    await selectByMouse(page, passage);
    const ways = [
      () => applyByClick(page, code),
      () => applyByDrag(page, passage, code),
      () => applyByDragOfCode(page, passage, code),
    ];
    await ways[this.turn % ways.length]?.();
    await this.note({ document, ...passage, code, quote: text.slice(passage.from, passage.to) });
  }

  /** Selects a paragraph or its first words with the keys, and codes them with the keys. */
  async byKeys(document: string, text: string, paragraph: number): Promise<void> {
    const { page } = this.host;
    const words = plainWords(text);
    const quote = words.length >= 3 ? words.join(' ') : text.trim();
    await letGo(page);
    await selectByKeys(page, words.length >= 3 ? words.length : 'all');
    await expectSelected(page, quote.length);
    const fromPicker = this.nextCode();
    const ways: readonly (readonly [string | undefined, (code: string) => Promise<void>])[] = [
      [fromPicker, (code) => applyByPicker(page, code)],
      [this.recent[1], () => applyByKey(page, '2')],
      [fromPicker, (code) => applyByPicker(page, code, 'Control+Enter')],
      [this.recent[0], () => applyByKey(page, '.')],
      [this.recent[2], () => applyByKey(page, '3')],
    ];
    const [code, apply] = ways[this.turn % ways.length] ?? [undefined, () => Promise.resolve()];
    if (code === undefined) throw new Error('No code was used so long ago');
    await apply(code);
    const from = text.indexOf(quote);
    await this.note({ document, paragraph, from, to: from + quote.length, code, quote });
  }

  private nextCode(): string {
    this.turn += 1;
    const code = this.codes[(this.turn * 5 + Math.floor(this.turn / 6)) % this.codes.length];
    if (code === undefined) throw new Error('There are no codes');
    return code;
  }

  private async note(one: Coded): Promise<void> {
    const count = (this.counts.get(one.code) ?? 0) + 1;
    this.counts.set(one.code, count);
    this.coded.push(one);
    this.recent = [one.code, ...this.recent.filter((code) => code !== one.code)];
    await expectCount(this.host.page, one.code, count);
    expect(one.quote).toBe(one.quote.trim());
  }
}

/** The words a paragraph begins with, as long as they are nothing but letters; at most seven. */
function plainWords(text: string): readonly string[] {
  const words = text.split(' ');
  const end = words.findIndex((word) => !/^\p{L}+$/u.test(word));
  return words.slice(0, Math.min(7, end === -1 ? words.length : end));
}
