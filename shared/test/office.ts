import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';

const run = promisify(execFile);

/** Languages of Calc as its filter for CSV numbers them. */
const languages = { 'de-DE': 1031, 'en-US': 1033 } as const;
export type OfficeLocale = keyof typeof languages;

/** Whether the office programs these tests ask are here; CI installs them (scripts/system.mjs). */
export const hasOffice =
  existsSync('/usr/lib/libreoffice/program/libsclo.so') &&
  existsSync('/usr/lib/libreoffice/program/libswlo.so') &&
  existsSync('/usr/bin/pdftotext');

/** Whether Python is here; so too. */
export const hasPython = existsSync('/usr/bin/python3');

/** LibreOffice without a window, with a profile of its own in each locale. */
export type Office = {
  /** Opens a file and saves it as another kind; the bytes of that. */
  convert(file: { name: string; bytes: Uint8Array }, to: string, options?: ConvertOptions): Promise<Buffer>;
  /** The words of every page of a PDF. */
  pagesOf(pdf: Uint8Array): Promise<readonly string[]>;
  close(): Promise<void>;
};

type ConvertOptions = {
  readonly locale?: OfficeLocale;
  /** Of a CSV file. */
  readonly delimiter?: ',' | ';';
  /** As many columns are taken as text; in the others Calc sees numbers, and formulas in what begins with `=`. */
  readonly textColumns?: number;
};

/** Starts nothing yet; every conversion is a run of its own. */
export async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'wortlaut-office-'));
  return {
    async convert({ name, bytes }, to, { locale = 'de-DE', delimiter, textColumns = 0 } = {}) {
      const profile = await profileFor(folder, locale);
      const input = join(folder, name);
      await writeFile(input, bytes);
      const csv =
        delimiter === undefined
          ? []
          : [`--infilter=CSV:${delimiter.charCodeAt(0)},34,76,1,${asText(textColumns)},${languages[locale]}`];
      const environment = `-env:UserInstallation=file://${profile}`;
      const args = [environment, '--headless', ...csv, '--convert-to', to, '--outdir', folder, input];
      await run('soffice', args, { timeout: 30_000 });
      return readFile(join(folder, `${basename(name, extname(name))}.${to}`));
    },
    async pagesOf(pdf) {
      const file = join(folder, 'pages.pdf');
      await writeFile(file, pdf);
      const { stdout } = await run('pdftotext', ['-layout', file, '-']);
      return stdout.split('\f').slice(0, -1);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Columns from the first on with the format of text, as the filter of Calc wants them. */
function asText(columns: number): string {
  return Array.from({ length: columns }, (_, at) => `${at + 1}/2`).join('/');
}

async function profileFor(folder: string, locale: OfficeLocale): Promise<string> {
  const profile = join(folder, `profile-${locale}`);
  if (existsSync(profile)) return profile;
  await mkdir(join(profile, 'user'), { recursive: true });
  const setting = `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>`;
  const settings = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting}</oor:items>`;
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
  return profile;
}

/** A sheet as Calc understood it: texts as strings, numbers as numbers, empty cells as empty strings. */
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly (string | number)[])[] };

/** The sheets of a flat OpenDocument file, empty rows and cells at the ends left away. */
export function readFlatSheets(xml: string): readonly ReadSheet[] {
  const sheets: { name: string; rows: (string | number)[][] }[] = [];
  let row: (string | number)[] = [];
  let cell: { value: string | null; lines: string[]; repeat: number } | null = null;
  let rowRepeat = 1;
  let isNote = false;
  let isInWords = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'office:annotation') isNote = true;
    if (name === 'table:table') sheets.push({ name: String(attributes['table:name']), rows: [] });
    if (name === 'table:table-row') {
      row = [];
      rowRepeat = Number(attributes['table:number-rows-repeated'] ?? 1);
    }
    if (name === 'table:table-cell') {
      const isNumber = attributes['office:value-type'] === 'float';
      const value = isNumber ? String(attributes['office:value']) : null;
      cell = { value, lines: [], repeat: Number(attributes['table:number-columns-repeated'] ?? 1) };
      if (attributes['table:formula'] !== undefined) cell.lines.push(`FORMULA ${String(attributes['table:formula'])}`);
    }
    if (cell === null || isNote) return;
    if (name === 'text:p') {
      isInWords = true;
      cell.lines.push('');
    }
    const last = cell.lines.length - 1;
    if (name === 'text:s') cell.lines[last] += ' '.repeat(Number(attributes['text:c'] ?? 1));
    if (name === 'text:tab') cell.lines[last] += '\t';
    if (name === 'text:line-break') cell.lines[last] += '\n';
  });
  parser.on('text', (text) => {
    if (cell !== null && isInWords && !isNote) cell.lines[cell.lines.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'office:annotation') isNote = false;
    if (name === 'text:p') isInWords = false;
    if (name === 'table:table-cell' && cell !== null) {
      const { value, lines, repeat } = cell;
      const read = value === null ? lines.join('\n') : Number(value);
      if (repeat < 1000) for (let count = 0; count < repeat; count += 1) row.push(read);
      cell = null;
    }
    if (name === 'table:table-row' && rowRepeat < 1000) {
      while (row.at(-1) === '') row.pop();
      for (let count = 0; count < rowRepeat; count += 1) sheets.at(-1)?.rows.push(row);
    }
  });
  parser.write(xml).close();
  for (const { rows } of sheets) while (rows.at(-1)?.length === 0) rows.pop();
  return sheets;
}
