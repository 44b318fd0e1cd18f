import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { runExport } from '../../../shared/exporters/run-export';
import type { FileOnItsWay } from '../../../shared/exporters/define-exporter';
import type { ExportFormat, ExportRequest } from '../../../shared/exporters/export-request';
import { previewFile } from '../../../shared/exporters/preview-export';
import { readCodeList } from '../../../shared/importers/code-lists/code-lists';
import { required } from '../../../shared/kernel/assert';
import { codeTree } from '../../../shared/project/code-tree';
import { emptyProject } from '../../../shared/project/project';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { messages } from '../../i18n/messages';
import { currentProject } from '../../state/project-store';
import { addProject, closeProject } from '../../state/projects';
import { go, session } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { ToastRegion } from '../../ui/toast';
import { listedFormats } from './report-formats';
import { ReportServicesContext, type BuildOptions, type ReportServices, type SaveRequest } from './report-services';
import { ReportView } from './report-view';

const words = messages.de.report;
const small = smallProject();
const texts = new Map([...small.project.revisions.values()].map(({ id, length }) => [id, smallText.slice(0, length)]));

let saved: SaveRequest[] = [];
let asked: ExportRequest[] = [];
/** What is other about a file than the exporter makes it. */
let made: Partial<FileOnItsWay<Blob>> = {};
/** Whether saving goes on until it is called off. */
let isCopying = false;
/** Lets a file that is being built be finished. */
let finish: (() => void) | null = null;

const source = () => ({ project: currentProject(), texts });
const services: ReportServices = {
  preview: (request) => {
    asked.push(request);
    return Promise.resolve(previewFile(source(), request));
  },
  build: async (request, { signal }: BuildOptions) => {
    if (finish !== null) {
      await new Promise<void>((resolve) => {
        finish = resolve;
        signal.addEventListener('abort', () => resolve());
      });
    }
    if (signal.aborted) return { kind: 'cancelled' };
    const { bytes, ...file } = await runExport(source(), request);
    return { kind: 'file', file: { ...file, content: new Blob([bytes]), ...made } };
  },
  save: async (request, { signal, onProgress }) => {
    if (isCopying) {
      onProgress(0.5);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      signal.throwIfAborted();
    }
    saved.push(request);
    return 'bericht.csv';
  },
  rest: () => undefined,
};

async function bytesOf(one: SaveRequest | undefined): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await required(one, 'saved file').content.arrayBuffer());
}

async function shown(): Promise<void> {
  await render(
    <ReportServicesContext value={services}>
      <main style={{ height: 700, display: 'flex' }}>
        <h1>Bericht</h1>
        <ReportView />
      </main>
      <ToastRegion />
    </ReportServicesContext>,
  );
}

const option = (format: ExportFormat) =>
  page.getByRole('option', { name: `${words.names[format]} ${words.lines[format]}`, exact: true });
const settings = page.getByRole('region', { name: words.options });

beforeEach(async () => {
  [saved, asked, finish, made, isCopying] = [[], [], null, {}, false];
  document.documentElement.lang = 'de';
  document.title = 'Bericht';
  await addProject(small.project, texts);
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('what is handed in', () => {
  it('is chosen by the arrow keys, and shown as it will be written', async () => {
    go({ view: 'report', format: 'matrix' });
    await shown();
    await expect.element(page.getByRole('columnheader', { name: 'code', exact: true })).toBeVisible();
    option('matrix').element().focus();
    for (const format of listedFormats.slice(1)) {
      await userEvent.keyboard('{ArrowDown}');
      await expect.element(option(format)).toHaveAttribute('aria-selected', 'true');
      await expect.element(page.getByRole('heading', { level: 2, name: words.names[format] }).first()).toBeVisible();
      expect(session.getState().place).toEqual({ view: 'report', format });
    }
    await expect.poll(() => asked.at(-1)?.format).toBe(listedFormats.at(-1));
  });

  it('remembers what was chosen for each format', async () => {
    go({ view: 'report', format: 'codings' });
    await shown();
    await settings.getByRole('radio', { name: words.files.csv }).click();
    await settings.getByRole('radio', { name: words.profiles.r }).click();
    await settings.getByRole('radio', { name: words.languages.en, exact: true }).click();
    await option('codebook').click();
    await settings.getByRole('radio', { name: words.files.csv }).click();
    await expect.element(settings.getByRole('radio', { name: words.profiles['excel-de'] })).toBeChecked();
    await option('codings').click();
    await expect.element(settings.getByRole('radio', { name: words.profiles.r })).toBeChecked();
    await expect.poll(() => asked.at(-1)).toMatchObject({ format: 'codings', profile: 'r', language: 'en' });
  });

  it('is written with the bytes of the exporter, under a name that says what it is', async () => {
    go({ view: 'report', format: 'codebook' });
    await shown();
    await settings.getByRole('radio', { name: words.files.csv }).click();
    await expect.poll(() => asked.at(-1)).toMatchObject({ format: 'codebook', file: 'csv' });
    await settings.getByRole('button', { name: words.save }).click();
    await expect.element(page.getByText(words.saved('bericht.csv'))).toBeVisible();
    const request = { ...asked.at(-1)!, file: 'csv' as const };
    const { bytes, sideFile } = await runExport(source(), request);
    expect(saved).toMatchObject([{ sideFile }]);
    expect(await bytesOf(saved[0])).toEqual(bytes);
    expect(saved[0]?.suggestedName).toMatch(/ – (Codierleitfaden|Coding guide)\.csv$/);
  });

  it('is a code book for other programs where there are codes', async () => {
    go({ view: 'report', format: 'codebook' });
    await shown();
    await settings.getByRole('radio', { name: words.files.qdc }).click();
    await expect.element(page.getByText(words.noPreview.qdc.text)).toBeVisible();
    await settings.getByRole('button', { name: words.save }).click();
    await expect.poll(() => saved).toMatchObject([{ sideFile: null, filter: { extensions: ['qdc'] } }]);
    const { codes } = readCodeList({ name: 'a.qdc', bytes: await bytesOf(saved[0]) });
    expect(codes.map(({ name }) => name)).toEqual(codeTree(currentProject().codes).ordered.map(({ name }) => name));
  });

  it('is no code book where there are none', async () => {
    await closeProject();
    await addProject(emptyProject(small.project.info), new Map());
    go({ view: 'report', format: 'codebook' });
    await shown();
    await settings.getByRole('radio', { name: words.files.qdc }).click();
    await settings.getByRole('button', { name: words.save }).click();
    await expect.element(page.getByText(words.noCodes)).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('is no file of subtitles where no passage has a time', async () => {
    const said = `${words.noTimes.title}. ${words.noTimes.text}`;
    go({ view: 'report', format: 'subtitles' });
    await shown();
    for (const file of ['srt', 'vtt'] as const) {
      await settings.getByRole('radio', { name: words.files[file] }).click();
      await expect.poll(() => asked.at(-1)?.file).toBe(file);
      await settings.getByRole('button', { name: words.save }).click();
      await expect.element(page.getByText(said)).toBeVisible();
      await page.getByRole('alertdialog').getByRole('button').first().click();
    }
    expect(saved).toEqual([]);
  });

  it('tells of files beside it until that is read, and can be called off while they are put there', async () => {
    const outside = { sha256: 'a'.repeat(64), size: 1, name: 'Gruppe 1.wav', folder: 'A Media', file: 'x.wav' };
    const warning = { code: 'qdpx-files-beside', severity: 'warning' as const, file: 'project.qdpx' };
    const params = { count: 1, names: 'Gruppe 1.wav', more: 0, folder: 'A Media' };
    made = { beside: [outside], problems: [{ ...warning, params }] };
    go({ view: 'report', format: 'project' });
    await shown();
    isCopying = true;
    await settings.getByRole('button', { name: words.save }).click();
    await expect.element(settings.getByRole('progressbar')).toHaveAttribute('value', '0.5');
    await settings.getByRole('button', { name: words.cancel }).click();
    await expect.element(page.getByText(words.cancelled)).toBeVisible();
    isCopying = false;
    await settings.getByRole('button', { name: words.save }).click();
    await expect.element(page.getByText(/Ordner „A Media“: Gruppe 1\.wav/)).toBeVisible();
    expect(saved.at(-1)).toMatchObject({ beside: [outside] });
  });

  it('can be called off while it is written', async () => {
    finish = () => undefined;
    go({ view: 'report', format: 'matrix' });
    await shown();
    await settings.getByRole('button', { name: words.save }).click();
    await settings.getByRole('button', { name: words.cancel }).click();
    await expect.element(page.getByText(words.cancelled)).toBeVisible();
    expect(saved).toEqual([]);
    await expect.element(settings.getByRole('button', { name: words.save })).toBeVisible();
  });

  it('has nothing that axe finds', async () => {
    go({ view: 'report', format: 'project' });
    await shown();
    await expect.element(page.getByText(words.projectNote)).toBeVisible();
    expect((await axe.run(document)).violations).toEqual([]);
  });
});
