import { frequencies, type Frequencies } from '../../analysis/frequencies';
import { rowAxis } from '../../analysis/matrix-axes';
import { narrowProject } from '../../analysis/narrow-project';
import { countText, shareText } from '../../charts/number-text';
import type { Project } from '../../project/project';
import { chosen, type ExportSource } from '../define-exporter';
import type { ChosenOptions, ExportRequest } from '../export-request';
import { headCell, textCell } from '../report/cells';
import type { Report } from '../report/report';
import { frequenciesWords } from '../words/frequencies';
import { kindWords } from '../words/kinds';

/** What can be chosen about it. */
export const frequenciesOptions = [{ id: 'with-subcodes', kind: 'flag', initial: false }] as const;

/** Counts every code over all that may be published; `isBelow` says whether codes below count in. */
export function codeCounts(project: Project, options: ChosenOptions): Frequencies & { readonly isBelow: boolean } {
  const isBelow = chosen({ options: frequenciesOptions }, options, 'with-subcodes') === true;
  const published = narrowProject(project, { eventIds: [], excludeBlocked: true });
  return { ...frequencies(published, rowAxis(project.codes, { rows: 'codes', withSubcodes: isBelow })), isBelow };
}

/** Codings, documents and cases of every code, with their shares. */
export function frequenciesReport({ project }: ExportSource, { language, options }: ExportRequest): Report {
  const { rows, base, isBelow } = codeCounts(project, options);
  const words = frequenciesWords(language);
  const share = (count: number, all: number): string => (all === 0 ? '–' : shareText(count / all, language));
  const { heads } = words;
  const numbers = { width: 11, align: 'end' } as const;
  return {
    title: kindWords(language).frequencies,
    subtitle: project.info.name,
    language,
    isLandscape: false,
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', text: [words.none] }]
        : [
            {
              kind: 'table',
              table: {
                caption: words.caption,
                columns: [
                  { head: heads.code, width: 30 },
                  { head: heads.codings, ...numbers, width: 19 },
                  { head: heads.passages, ...numbers, width: 12 },
                  { head: heads.number, group: heads.documents, ...numbers },
                  { head: heads.share, group: heads.documents, ...numbers },
                  { head: heads.number, group: heads.cases, ...numbers },
                  { head: heads.share, group: heads.cases, ...numbers },
                ],
                rows: rows.map(({ row, codings, passages, documents, cases }) => [
                  headCell(row.code.name, { indent: row.depth }),
                  textCell(countText(codings, language)),
                  textCell(countText(passages, language)),
                  textCell(countText(documents, language)),
                  textCell(share(documents, base.documents)),
                  textCell(countText(cases, language)),
                  textCell(share(cases, base.cases)),
                ]),
                note: `${words.rule(isBelow)} ${words.bases(base)}`,
              },
            },
          ],
    about: { counted: words.counted(isBelow), totals: [words.totals(base)], columns: [] },
  };
}
