import { basename } from 'node:path';
import { expect } from 'vitest';
import type { Host } from './host';
import { choose } from './workspace';
import { de } from './words';

/** An event as one types it. */
export type EventWords = { readonly title: string; readonly place: string; readonly day: string };

/** A file, the name its document is to have, and what it is. */
export type FileToTake = {
  readonly path: string;
  readonly name: string;
  readonly kind: 'transcript' | 'notes' | 'survey';
};

/** Makes an event by its dialog. */
export async function createEvent({ page }: Host, { title, place, day }: EventWords): Promise<void> {
  const words = de.documents.event;
  await page.getByRole('button', { name: de.documents.newEvent }).click();
  const dialog = page.getByRole('dialog', { name: words.newTitle });
  await dialog.getByLabel(words.title, { exact: true }).fill(title);
  await dialog.getByLabel(words.date).fill(day);
  await dialog.getByLabel(words.place).fill(place);
  await dialog.getByRole('button', { name: words.create }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Brings texts in by the dialog, into an event that is there or a new one, and reads the report. */
export async function importTexts(
  host: Host,
  files: readonly FileToTake[],
  event: EventWords & { readonly isNew: boolean; readonly option?: string },
): Promise<void> {
  const { page } = host;
  await host.giveFiles(files.map(({ path }) => path));
  await page.getByRole('button', { name: de.documents.import }).first().click();
  const dialog = page.getByRole('dialog', { name: de.exchange.title });
  const take = dialog.getByRole('button', { name: de.exchange.import(files.length) });
  await take.waitFor();
  if (event.isNew) {
    await choose(dialog, de.exchange.event, de.exchange.newEvent);
    await dialog.getByLabel(de.exchange.newEventTitle).fill(event.title);
    await dialog.getByLabel(de.exchange.newEventDate).fill(event.day);
    await dialog.getByLabel(de.exchange.newEventPlace).fill(event.place);
  } else {
    expect(await dialog.getByRole('button', { name: de.exchange.event }).innerText()).toContain(event.title);
  }
  for (const { path, name, kind } of files) {
    await dialog.getByLabel(de.exchange.nameOf(basename(path))).fill(name);
    await choose(dialog, de.exchange.kindOf(basename(path)), de.documents.kinds[kind]);
  }
  await take.click();
  const report = page.getByRole('dialog', { name: de.exchange.report });
  await report.getByText(de.exchange.reportDone(files.length)).waitFor();
  await report.getByRole('button', { name: de.exchange.firstDocument }).click();
  await report.waitFor({ state: 'detached' });
}
