import { extname } from 'node:path';
import { attributeId, attributesOf } from '../../shared/exporters/chart-options';
import { documentNames } from '../../shared/exporters/document-names';
import type { ExportOption } from '../../shared/exporters/define-exporter';
import {
  exportLanguages,
  exportProfiles,
  type ChosenOptions,
  type ExportFile,
  type ExportRequest,
} from '../../shared/exporters/export-request';
import { exporters } from '../../shared/exporters/exporters';
import { codeTree, pathName } from '../../shared/project/code-tree';
import { seriesOf, type EventRecord } from '../../shared/project/event';
import { plainMatrix } from '../../shared/project/matrix-view';
import type { Project } from '../../shared/project/project';
import { BadInput } from './bad-input';
import { matrixOf } from './matrix-options';
import { givenFormats, oneOf, typedName, type GivenFormat, type Typed } from './options';
import type { Words } from './words';

/** Other names of reports, as methods call them. */
const otherNames: Readonly<Record<string, GivenFormat>> = { 'coding-guide': 'codebook' };

type Asked = { readonly typed: Typed; readonly project: Project; readonly words: Words };

/** What is asked for; throws `BadInput` when that does not exist. */
export function requestOf(name: GivenFormat | 'report', { typed, project, words }: Asked): ExportRequest {
  const { values } = typed;
  const format = name === 'report' ? formOf(values, words) : name;
  const { info } = project;
  return {
    format,
    file: fileOf(format, name === 'report', { values, words }),
    language: oneOf(values, { name: 'language', allowed: exportLanguages, initial: info.language, words }),
    profile: oneOf(values, { name: 'profile', allowed: exportProfiles, initial: 'r', words }),
    // A chart has rows and columns of its own.
    matrix: format === 'charts' ? plainMatrix : matrixOf(typed, { project, words }),
    options: Object.fromEntries(
      (exporters[format].options ?? []).map((option) => [option.id, valueOf(option, { typed, project, words })]),
    ) satisfies ChosenOptions,
  };
}

/** The formats that come as a report, by the names one may type. */
export function formNames(): readonly string[] {
  const reports = givenFormats.filter((format) => exporters[format].report !== undefined);
  const others = Object.keys(otherNames).filter((name) => reports.some((format) => format === otherNames[name]));
  return [...reports.filter((format) => !Object.values(otherNames).includes(format)), ...others].sort();
}

function formOf(values: Typed['values'], words: Words): GivenFormat {
  const typed = values.get('form');
  if (typed === undefined) throw new BadInput(words.noForm(formNames()));
  const format = otherNames[typed] ?? givenFormats.find((known) => known === typed);
  if (format === undefined || exporters[format].report === undefined) {
    throw new BadInput(words.wrongValue('--form', typed, formNames()));
  }
  return format;
}

/** Said, or told by the ending of the file that is to be written, or the usual one: for a report Word, for a table CSV. */
function fileOf(
  format: GivenFormat,
  isReport: boolean,
  { values, words }: { readonly values: Typed['values']; readonly words: Words },
): ExportFile {
  const { files } = exporters[format];
  const usual = files.find((file) => file === (isReport ? 'docx' : 'csv')) ?? files[0];
  const ending = extname(values.get('out') ?? '').slice(1);
  const initial = files.find((file) => file === ending.toLowerCase()) ?? usual;
  return oneOf(values, { name: 'format', allowed: files, initial, words });
}

function valueOf(option: ExportOption, { typed: { values, flags }, project, words }: Asked): boolean | string {
  const { id, initial } = option;
  switch (option.kind) {
    case 'flag':
      return flags.has(typedName(option)) ? !initial : initial;
    case 'choice':
      return oneOf(values, { name: id, allowed: option.values, initial: option.initial, words });
    case 'attribute':
      return named(values, {
        name: id,
        words,
        choices: attributesOf(project)
          .map(attributeId)
          .map((one) => [one, one]),
      });
    case 'events':
      return severalIds(values.get(id), { name: id, words, known: [...project.events.values()].map(titled) });
    case 'document':
      return named(values, {
        name: id,
        words,
        choices: documentNames(project).map((one) => [one.name, one.id]),
      });
    case 'coders':
      return severalIds(values.get(id), { name: id, words, known: [...project.coders.values()] });
    case 'code': {
      const tree = codeTree(project.codes);
      return named(values, { name: id, words, choices: tree.ordered.map((one) => [pathName(tree, one.id), one.id]) });
    }
    case 'series':
      return named(values, { name: id, words, choices: seriesOf(project).map((name) => [name, name]) });
    case 'event':
      return named(values, {
        name: id,
        words,
        choices: [...project.events.values()].map((one) => [one.title, one.id]),
      });
    case 'template': {
      const templates = [...project.reportTemplates.values()];
      return named(values, { name: id, words, choices: templates.map((one) => [one.name, one.id]) });
    }
  }
}

/** A thing of the project by its name; empty where none is typed. */
function named(
  values: Typed['values'],
  {
    name,
    choices,
    words,
  }: { readonly name: string; readonly choices: readonly (readonly [string, string])[]; readonly words: Words },
): string {
  const typed = values.get(name);
  if (typed === undefined) return '';
  const found = choices.find(([known]) => known === typed);
  if (found === undefined)
    throw new BadInput(
      words.wrongValue(
        `--${name}`,
        typed,
        choices.map(([known]) => known),
      ),
    );
  return found[1];
}

type Named = { readonly id: string; readonly name: string };

function titled({ id, title }: EventRecord): Named {
  return { id, name: title };
}

/** The things with these names, which stand between semicolons. */
function severalIds(
  typed: string | undefined,
  { name, known, words }: { readonly name: string; readonly known: readonly Named[]; readonly words: Words },
): string {
  if (typed === undefined) return '';
  return typed
    .split(';')
    .flatMap((one) => {
      const found = known.filter((each) => each.name === one.trim());
      if (found.length > 0) return found.map(({ id }) => id);
      throw new BadInput(
        words.wrongValue(
          `--${name}`,
          one.trim(),
          known.map((each) => each.name),
        ),
      );
    })
    .join(' ');
}
