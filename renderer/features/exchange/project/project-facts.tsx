import type { ProjectCounts, ProjectPreview } from '../../../../shared/importers/project-preview';
import { localeTags, useLocale, useMessages } from '../../../i18n/use-messages';
import { QuotedWords } from '../../../ui/quoted-words';
import { ProblemGroups } from './problem-groups';
import styles from './project.module.css';
import { ReadingScores } from './reading-scores';

/** In the order in which one would ask for them. */
const shown = [
  'documents',
  'codes',
  'codings',
  'cases',
  'memos',
  'events',
  'coders',
  'files',
  'keptParts',
] as const satisfies readonly (keyof ProjectCounts)[];

type ProjectFactsProps = { readonly file: string; readonly preview: ProjectPreview };

/** What was found in the file of a project, what differs, and how its positions were read. */
export function ProjectFacts({ file, preview }: ProjectFactsProps) {
  const t = useMessages();
  const locale = useLocale();
  const words = t.wholeProject;
  const { name, format, counts, problems, readings, examples } = preview;
  const formatName = Object.hasOwn(words.formats, format) ? (words.formats[format] ?? format) : format;
  return (
    <>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.fact}>{words.from(file, formatName)}</p>
      </div>
      <dl className={styles.counts} aria-label={words.found}>
        {shown
          .filter((kind) => counts[kind] > 0 || kind === 'documents' || kind === 'codes' || kind === 'codings')
          .map((kind) => (
            <div key={kind} className={styles.count}>
              <dt>{words.counts[kind]}</dt>
              <dd>{counts[kind].toLocaleString(localeTags[locale])}</dd>
            </div>
          ))}
      </dl>
      <ProblemGroups problems={problems} />
      {examples.length > 0 && (
        <section className={styles.section} aria-label={words.examples}>
          <h3>{words.examples}</h3>
          <ul className={styles.examples}>
            {examples.slice(0, 3).map(({ document, code, quote }, index) => (
              <li key={index}>
                <p className={styles.quote}>
                  <QuotedWords context={null} quote={quote} color={undefined} />
                </p>
                <p className={styles.fact}>{words.exampleOf(code, document)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReadingScores readings={readings} />
    </>
  );
}
