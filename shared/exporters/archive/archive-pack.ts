import { encodeUtf8 } from '../../kernel/encoding';
import { isBlocked } from '../../project/document';
import { chosen, type ExportOption, type ExportSource, type Packed } from '../define-exporter';
import { exportLanguages, type ExportLanguage, type ExportRequest } from '../export-request';
import { writeDocx } from '../docx/report-docx';
import { codingGuide } from '../forms/coding-guide';
import { writeArchive } from '../formats/qdpx';
import { writeHtml } from '../html/report-html';
import type { PlainText } from '../plain-text';
import { aboutLines } from '../side-file';
import { archiveWords, type ArchiveCounts, type ArchiveProject } from '../words/archive';
import { reportWords } from '../words/report';
import { archivedTexts, type ArchivedText } from './archived-texts';
import { writeBag } from './bag';
import { documentsCsv } from './documents-table';
import { isInTables, type Finding } from './findings';
import { pseudonymise, type Pseudonymised } from './pseudonymise';

const projectFiles = ['pseudonymised', 'whole', 'none'] as const satisfies readonly ArchiveProject[];

/** What can be chosen about an archive pack. */
export const archiveOptions = [
  { id: 'project-file', kind: 'choice', values: projectFiles, initial: 'pseudonymised' },
] as const satisfies readonly ExportOption[];

/** Names of the read-me, by language. */
const readMeNames = { de: 'LIESMICH.txt', en: 'README.txt' } as const satisfies Record<ExportLanguage, string>;

type Pack = {
  readonly clean: Pseudonymised;
  readonly texts: readonly ArchivedText[];
  readonly counts: ArchiveCounts;
  readonly file: ArchiveProject;
  /** Of what is in the pack. */
  readonly findings: readonly Finding[];
};

function packOf(source: ExportSource, { options }: ExportRequest): Pack {
  const clean = pseudonymise(source);
  const texts = archivedTexts(clean);
  const documents = [...source.project.documents.values()];
  const wanted = chosen({ options: archiveOptions }, options, 'project-file');
  const file = projectFiles.find((known) => known === wanted) ?? 'pseudonymised';
  const findings = file === 'none' ? clean.findings.filter(isInTables) : clean.findings;
  const names = findings.filter(({ kind }) => kind === 'replaced').length;
  return {
    clean,
    texts,
    file,
    findings,
    counts: {
      texts: texts.length,
      blocked: documents.filter(isBlocked).length,
      anonymous: documents.filter(({ quotation }) => quotation?.release === 'anonymous').length,
      codes: clean.project.codes.size,
      codings: [...clean.project.codings.values()].reduce((sum, list) => sum + list.length, 0),
      labels: clean.labels,
      names,
      open: findings.length - names,
    },
  };
}

/** What the read-me of the pack will say, and below it the list for checking, which is not in the pack. */
export function archivePreview(source: ExportSource, request: ExportRequest): PlainText {
  const pack = packOf(source, request);
  const lines = [...readMe(pack, request.language), '', '', ...checkList(pack, request.language)];
  return { content: `${lines.join('\n')}\n`, about: aboutOf(pack, request.language) };
}

/**
 * Everything that an archive takes, in one ZIP file after BagIt: pseudonymised texts, coding guide, table of documents,
 * read-me in both languages, and by option the project file. Throws when the words of a text are missing.
 */
export async function archivePack(source: ExportSource, request: ExportRequest): Promise<Packed> {
  const { language } = request;
  const pack = packOf(source, request);
  const { clean, texts, file, counts } = pack;
  const missing = [...source.project.documents.values()].find(
    (document) => !isBlocked(document) && !source.texts.has(document.revisionId),
  );
  if (missing !== undefined) throw new Error(`The words of ${missing.name} are not at hand`);
  const project = file === 'none' ? null : writeArchive(file === 'whole' ? source : { ...clean, files: new Map() });
  const payload = new Map<string, Uint8Array>([
    ...(await guideFiles(clean, request)),
    ['documents.csv', documentsCsv(texts)],
    ...(project === null ? [] : [['project.qdpx', project.bytes] as const]),
    ...texts.map(({ path, text }) => [path, encodeUtf8(text)] as const),
  ]);
  const tags = new Map(
    exportLanguages.map((one) => [readMeNames[one], encodeUtf8(`${readMe(pack, one).join('\n')}\n`)]),
  );
  const words = archiveWords(language);
  return {
    bytes: await writeBag({ payload, tags }),
    about: aboutOf(pack, language),
    remarks: [...(file === 'whole' ? [words.whole] : []), ...checkList(pack, language)],
    problems: [
      ...(project?.problems ?? []),
      ...(file === 'whole'
        ? [{ code: 'archive-whole-project', severity: 'warning' as const, file: 'archive.zip' }]
        : []),
      ...(counts.open + counts.names === 0
        ? []
        : [
            {
              code: 'archive-to-check',
              severity: 'warning' as const,
              file: 'archive.zip',
              params: { names: counts.names, open: counts.open },
            },
          ]),
    ],
  };
}

function readMe({ clean, counts, file }: Pack, language: ExportLanguage): readonly string[] {
  return archiveWords(language).readMe(clean.project.info.name, counts, file);
}

function checkList({ findings }: Pack, language: ExportLanguage): readonly string[] {
  const words = archiveWords(language);
  return findings.length === 0 ? [words.nothing] : [words.check, ...findings.map(words.finding)];
}

function aboutOf({ counts }: Pack, language: ExportLanguage): PlainText['about'] {
  const words = archiveWords(language);
  return {
    counted: words.counted,
    leftOut: words.leftOut(counts.blocked),
    totals: [words.texts(counts.texts)],
    columns: [],
  };
}

/** The coding guide of the pseudonymised study, to read and to go on writing. */
async function guideFiles(
  { project, texts }: Pseudonymised,
  request: ExportRequest,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const report = codingGuide({ project, texts }, { ...request, format: 'codebook' });
  const about = (file: 'docx' | 'html') =>
    aboutLines(project, report.about, {
      request: { ...request, format: 'codebook', file },
      file: reportWords(request.language)[file],
      problems: [],
      remarks: [],
    });
  return [
    ['coding-guide.docx', await writeDocx(report, { about: about('docx') })],
    ['coding-guide.html', writeHtml(report, about('html'))],
  ];
}
