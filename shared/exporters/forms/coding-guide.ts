import { anchorExamples } from '../../analysis/anchor-examples';
import { computeMatrix, type CellCounts } from '../../analysis/matrix';
import type { MatrixRow } from '../../analysis/matrix-axes';
import { referenceOf } from '../../analysis/reference';
import { countText } from '../../charts/number-text';
import type { Problem } from '../../kernel/problem';
import type { Code } from '../../project/code';
import type { Coding } from '../../project/coding';
import type { Project } from '../../project/project';
import { blockedWordsQuoted } from '../blocked-words';
import type { ExportSource } from '../define-exporter';
import type { ExportRequest } from '../export-request';
import { headCell, textCell } from '../report/cells';
import type { Block, Inline, Report, ReportCell } from '../report/report';
import { codebookWords } from '../words/codebook';
import { kindWords } from '../words/kinds';
import { sideWords } from '../words/side';

/** A code of the guide with how often it was given. */
type GuideEntry = Pick<MatrixRow, 'code' | 'path' | 'depth'> & {
  /** Codings with the code itself. */
  readonly codings: number;
  /** Passages with the code or one below it. */
  readonly passages: number;
};

type Guide = {
  /** In the order of the tree. */
  readonly entries: readonly GuideEntry[];
  readonly total: CellCounts;
  /** Anchor examples that may be published, as they were picked. */
  readonly examplesOf: (code: Pick<Code, 'id'>) => readonly { readonly quote: string; readonly reference: string }[];
  readonly problems: (file: string) => readonly Problem[];
};

/** What table and report of the code system tell of it; blocked O-tones are in no count and no example. */
export function guideOf(project: Project): Guide {
  const options = { rows: 'codes', columns: 'documents', excludeBlocked: true } as const;
  const own = computeMatrix(project, { ...options, withSubcodes: false });
  const below = computeMatrix(project, { ...options, withSubcodes: true });
  const examples = anchorExamples(project);
  const published = ({ id }: Pick<Code, 'id'>): readonly Coding[] =>
    (examples.get(id) ?? []).filter(({ isBlocked }) => !isBlocked).map(({ coding }) => coding);
  return {
    entries: own.rows.map(({ code, path, depth }, at) => ({
      code,
      path,
      depth,
      codings: own.counts(at, null).codings,
      passages: below.counts(at, null).codings,
    })),
    total: own.counts(null, null),
    examplesOf: (code) =>
      published(code).map((coding) => ({ quote: coding.quote, reference: referenceOf(project, coding) })),
    problems: (file) => blockedWordsQuoted(project, [...project.codes.values()].flatMap(published), file),
  };
}

/** The coding guide in the form methods have for it: a table of codes, rules and anchor examples on wide pages. */
export function codingGuide({ project }: ExportSource, { language }: ExportRequest): Report {
  const guide = guideOf(project);
  const { counted, report: words } = codebookWords(language);
  return {
    title: kindWords(language).codebook,
    subtitle: project.info.name,
    language,
    isLandscape: true,
    blocks: guide.entries.length === 0 ? [{ kind: 'paragraph', text: [words.none] }] : [guideTable(guide, language)],
    about: {
      counted,
      totals: [sideWords(language).totals(guide.total.codings, guide.total.documents, 'codings')],
      columns: [],
    },
    problems: guide.problems,
  };
}

function guideTable(guide: Guide, language: ExportRequest['language']): Block {
  const { report: words } = codebookWords(language);
  const { heads, origins, note } = words;
  const withoutDefinition = guide.entries.filter(({ code }) => code.definition.trim() === '').length;
  return {
    kind: 'table',
    table: {
      caption: words.caption,
      columns: [
        { head: heads.code, width: 20 },
        { head: heads.definition, width: 32 },
        { head: heads.examples, width: 36 },
        { head: heads.origin, width: 10 },
        { head: heads.codings, width: 13, align: 'end' },
        { head: heads.passages, width: 13, align: 'end' },
      ],
      rows: guide.entries.map(({ code, path, depth, codings, passages }) => [
        nameCell(code, path, depth),
        rulesOf(code, words),
        examplesCell(guide.examplesOf(code)),
        textCell(origins[code.origin]),
        textCell(countText(codings, language)),
        textCell(countText(passages, language)),
      ]),
      note: withoutDefinition === 0 ? note : `${note} ${words.undefined(withoutDefinition)}`,
    },
  };
}

/** The name stands in for the path; where the page begins anew, what lies above must be said. */
function nameCell({ name }: Code, path: string, depth: number): ReportCell {
  const above = path.slice(0, path.length - name.length).replace(/ > $/, '');
  const head = headCell(name, { indent: depth });
  return above === '' ? head : { ...head, paragraphs: [...head.paragraphs, [{ text: above, style: 'quiet' }]] };
}

function rulesOf(
  { definition, include, exclude }: Code,
  words: { readonly include: string; readonly exclude: string },
): ReportCell {
  const rule = (head: string, text: string): (readonly Inline[])[] =>
    text.trim() === '' ? [] : [[{ text: head, style: 'strong' }, text]];
  return {
    paragraphs: [
      ...(definition.trim() === '' ? [] : [[definition]]),
      ...rule(words.include, include),
      ...rule(words.exclude, exclude),
    ],
  };
}

function examplesCell(examples: ReturnType<Guide['examplesOf']>): ReportCell {
  return {
    paragraphs: examples.map(({ quote, reference }) => [quote, { text: ` (${reference})`, style: 'quiet' as const }]),
  };
}
