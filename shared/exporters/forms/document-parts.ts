import type { Problem } from '../../kernel/problem';
import type { Coding } from '../../project/coding';
import { chosen, type ExportOption, type ExportSource } from '../define-exporter';
import type { ExportLanguage, ExportRequest } from '../export-request';
import { markedDocuments, type MarkedDocument } from '../marked/marked-documents';
import { passageChoice, passageOptions } from '../marked/passage-choice';
import { wordProblems } from '../marked/word-problems';
import type { About } from '../side-file';
import { dateText } from '../words/dates';
import { documentWords } from '../words/document';
import { kindWords } from '../words/kinds';
import { sideWords } from '../words/side';

/** What can be chosen about documents with their codings; `marks` concerns plain text alone. */
export const documentOptions = [
  ...passageOptions,
  { id: 'coder-names', kind: 'flag', initial: false },
  { id: 'memos', kind: 'flag', initial: false },
  { id: 'marks', kind: 'choice', values: ['list', 'inline'], initial: 'list' },
] as const satisfies readonly ExportOption[];

/** How documents with their codings are wanted, in print as in plain text. */
export type DocumentLook = {
  readonly language: ExportLanguage;
  readonly withCoders: boolean;
  readonly withMemos: boolean;
  /** Whether the ends of passages are marked in a plain text too. */
  readonly isInline: boolean;
};

/** What is said in documents with their codings, whatever kind of file they become. */
export type DocumentParts = {
  readonly title: string;
  readonly subtitle: string;
  readonly documents: readonly MarkedDocument[];
  readonly codings: readonly Coding[];
  readonly look: DocumentLook;
  readonly about: About;
  readonly problems: (file: string) => readonly Problem[];
};

/** The chosen documents; one alone gives its name to the whole. */
export function documentParts(source: ExportSource, { language, options }: ExportRequest): DocumentParts {
  const { project } = source;
  const choice = passageChoice(project, { language, options });
  const documents = markedDocuments(source, choice);
  const codings = documents.flatMap((one) => one.codings);
  const [only] = documents.length === 1 ? documents : [];
  const value = (id: string) => chosen({ options: documentOptions }, options, id);
  return {
    title: only?.name ?? kindWords(language).document,
    subtitle: [project.info.name, ...(only === undefined ? [] : [placeOf(only, language)])]
      .filter((part) => part !== '')
      .join(' · '),
    documents,
    codings,
    look: {
      language,
      withCoders: value('coder-names') === true,
      withMemos: value('memos') === true,
      isInline: value('marks') === 'inline',
    },
    about: {
      counted: documentWords(language).counted,
      ...(choice.filter === undefined ? {} : { filter: choice.filter }),
      totals: [sideWords(language).totals(codings.length, documents.length, 'codings')],
      columns: [],
    },
    problems: (file) => wordProblems(project, documents, file),
  };
}

/** Event, place and day of a document as far as they are known. */
export function placeOf({ event }: Pick<MarkedDocument, 'event'>, language: ExportLanguage): string {
  if (event === null) return '';
  return [event.title, event.place, dateText(event.date, language)].filter((part) => part !== '').join(' · ');
}
