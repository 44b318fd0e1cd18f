import type { Problem } from '../../kernel/problem';
import type { AttributeValue } from '../../project/attribute-values';
import { columnValues } from '../../project/typed-column';
import type { ImportedDocument, ImportedTable } from '../define-importer';
import { normaliseText } from '../normal-text';

/** Which columns of a survey become what, by their numbers from 0. */
export type SurveyChoice = {
  /** What documents are called by; null to number them by their rows. */
  readonly name: number | null;
  /** The answers, in the order they shall stand in. */
  readonly texts: readonly number[];
  readonly attributes: readonly number[];
  /** Leaves out the names of the columns before the answers, so that a text is nothing but what was answered. */
  readonly isWordsOnly?: boolean;
};

/** The documents of a survey, and what is to be said of rows and cells. */
export type SurveyDocuments = {
  readonly documents: readonly ImportedDocument[];
  readonly problems: readonly Problem[];
};

/**
 * One document for every row with an answer.
 *
 * Each answer stands below the name of its column, with an empty line between answers; where nothing was answered, the
 * column is not named. Rows without any answer become no document and are counted. Names that would come twice are
 * numbered.
 */
export function surveyDocuments(
  table: ImportedTable,
  choice: SurveyChoice,
  origin: ImportedDocument['origin'],
): SurveyDocuments {
  const typed = new Map(choice.attributes.map((column) => [column, columnValues(table.rows, column)] as const));
  const names = documentNames(table, choice.name);
  const documents: ImportedDocument[] = [];
  const silent: string[] = [];
  let [unanswered, dropped] = [0, 0];
  table.rows.forEach((row, index) => {
    const parts: string[] = [];
    for (const column of choice.texts) {
      const words = normaliseText(row[column] ?? '');
      dropped += words.dropped;
      if (words.text.trim() === '') continue;
      parts.push(choice.isWordsOnly === true ? words.text : `${table.columns[column] ?? ''}\n${words.text}`);
    }
    const name = names[index] as string;
    if (parts.length === 0) return void silent.push(name);
    unanswered += choice.texts.length - parts.length;
    const attributes: [string, AttributeValue][] = [];
    for (const [column, values] of typed) {
      const value = values[index] ?? null;
      if (value !== null) attributes.push([table.columns[column] ?? '', value]);
    }
    const text = parts.join('\n\n');
    documents.push({ name, kind: 'survey', text, turns: [], attributes: Object.fromEntries(attributes), origin });
  });
  const problems: Problem[] = [];
  const note = (code: string, count: number, more: Problem['params'] = {}): void => {
    if (count === 0) return;
    problems.push({ code, severity: 'note', file: origin.file, place: table.name, params: { count, ...more } });
  };
  note('survey-rows-silent', silent.length, { names: firstOf(silent) });
  note('survey-answers-empty', unanswered);
  note('controls-dropped', dropped);
  return { documents, problems };
}

/** A choice of columns to begin with, guessed from what they are called and what they hold. */
export function guessChoice(table: ImportedTable): SurveyChoice {
  const columns = table.columns.map((name, index) => ({ index, name, cells: saidIn(table, index) }));
  const texts = columns.filter(({ cells }) => areAnswers(cells)).map(({ index }) => index);
  const naming = columns.filter(({ index, cells }) => !texts.includes(index) && areNames(cells, table.rows.length));
  const likely = naming.filter((column) => isNameLike(column.name));
  // A running number says less than a name or a label beside it.
  const worded = likely.find(({ cells }) => cells.some((cell) => !/^\d+$/.test(cell)));
  const name = (worded ?? likely[0] ?? naming.find(({ index }) => index === 0))?.index ?? null;
  const rest = columns.filter(({ index, cells }) => !texts.includes(index) && index !== name && cells.length > 0);
  return { name, texts, attributes: rest.map(({ index }) => index) };
}

/** How many names are told where something is said of many rows. */
const toldNames = 10;

function firstOf(names: readonly string[]): string {
  return names.slice(0, toldNames).join(', ') + (names.length > toldNames ? ' …' : '');
}

function cellsOf(table: ImportedTable, column: number): readonly string[] {
  return table.rows.map((row) => row[column] ?? '');
}

function saidIn(table: ImportedTable, column: number): readonly string[] {
  return cellsOf(table, column).filter((cell) => cell.trim() !== '');
}

/** Answers in words: mostly each another, and often longer than a name or an option to tick. */
function areAnswers(cells: readonly string[]): boolean {
  if (cells.length === 0 || new Set(cells).size < cells.length * 0.6) return false;
  const wordy = cells.filter((cell) => cell.trim().split(/\s+/).length >= 4);
  return wordy.length >= cells.length * 0.3 && cells.some((cell) => cell.length >= 25);
}

function areNames(cells: readonly string[], rows: number): boolean {
  return rows > 0 && cells.length === rows && new Set(cells).size === rows && cells.every((cell) => cell.length <= 60);
}

function isNameLike(column: string): boolean {
  return /^(?:.*[\s_-])?(?:id|nr\.?|no\.?|nummer|name|code|kürzel|pseudonym|token|respondent|participant|teilnehmer(?:\*?in)?|person|fall|case)(?:[\s_-]?(?:id|nr\.?|nummer|code))?$/i.test(
    column,
  );
}

function documentNames(table: ImportedTable, column: number | null): readonly string[] {
  const digits = String(table.rows.length).length;
  const given = new Set<string>();
  const lasts = new Map<string, number>();
  return table.rows.map((row, index) => {
    const said = column === null ? '' : (row[column] ?? '').replace(/\s+/g, ' ').trim();
    const plain = said === '' ? `${table.name} ${String(index + 1).padStart(digits, '0')}` : said;
    let name = plain;
    let number = lasts.get(plain) ?? 1;
    while (given.has(name)) name = `${plain} (${(number += 1)})`;
    lasts.set(plain, number);
    given.add(name);
    return name;
  });
}
