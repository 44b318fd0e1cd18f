import type { Passage } from '../../analysis/passages';
import { chosen, type ExportSource } from '../define-exporter';
import { blockedWordsQuoted } from '../blocked-words';
import type { ExportRequest } from '../export-request';
import type { Block, Report } from '../report/report';
import { kindWords } from '../words/kinds';
import { quotationsWords } from '../words/quotations';
import { sideWords } from '../words/side';
import { quotationList, type QuotationList, type QuotedCode } from './quotation-list';

/** What can be chosen about the list. */
export const quotationsOptions = [{ id: 'memos', kind: 'flag', initial: false }] as const;

/** The passages of every code under its heading, each with its reference. */
export function quotationsReport({ project }: ExportSource, { language, options }: ExportRequest): Report {
  const list = quotationList(project);
  const words = quotationsWords(language);
  const withMemos = chosen({ options: quotationsOptions }, options, 'memos') === true;
  const shown = list.codes.filter(({ code }) => list.hasAny.has(code.id));
  const unused = list.codes.filter(({ code }) => !list.hasAny.has(code.id));
  const blocks = shown.flatMap((one) => codeBlocks(one, list, { words, withMemos }));
  const note: readonly Block[] =
    unused.length === 0
      ? []
      : [{ kind: 'paragraph', role: 'note', text: [words.unused(unused.map(({ path }) => path).join('; '))] }];
  const documents = new Set(list.codings.map(({ documentId }) => documentId)).size;
  return {
    title: kindWords(language).quotations,
    subtitle: project.info.name,
    language,
    isLandscape: false,
    blocks: blocks.length === 0 ? [{ kind: 'paragraph', text: [words.none] }, ...note] : [...blocks, ...note],
    about: {
      counted: words.counted,
      totals: [sideWords(language).totals(list.codings.length, documents, 'codings')],
      columns: [],
    },
    problems: (file) => blockedWordsQuoted(project, list.codings, file),
  };
}

type CodeOptions = { readonly words: ReturnType<typeof quotationsWords>; readonly withMemos: boolean };

function codeBlocks(
  { code, path, depth, passages }: QuotedCode,
  { memoOf }: QuotationList,
  { words, withMemos }: CodeOptions,
): readonly Block[] {
  const above = path.slice(0, path.length - code.name.length).replace(/ > $/, '');
  const count = words.passages(passages.length);
  const level = depth === 0 ? 1 : depth === 1 ? 2 : 3;
  return [
    { kind: 'heading', level, text: code.name },
    { kind: 'paragraph', role: 'note', text: [above === '' ? count : `${above} · ${count}`] },
    ...passages.flatMap((passage) => passageBlocks(passage, withMemos ? memoOf(passage) : '', words.memo)),
  ];
}

function passageBlocks({ quote, reference }: Passage, memo: string, head: string): readonly Block[] {
  const quotation: Block = { kind: 'quotation', text: quote, reference: [reference] };
  if (memo === '') return [quotation];
  return [quotation, { kind: 'paragraph', role: 'note', text: [{ text: head, style: 'strong' }, memo] }];
}
