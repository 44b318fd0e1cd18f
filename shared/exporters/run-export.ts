import { drawingToSvg } from '../charts/drawing';
import { required } from '../kernel/assert';
import { encodeUtf8 } from '../kernel/encoding';
import type { Problem } from '../kernel/problem';
import { writeCsv } from './csv';
import type { Exporter, ExportedFile, ExportOptions, ExportSource } from './define-exporter';
import { exporters } from './exporters';
import type { ExportFile, ExportRequest } from './export-request';
import { writeDocx } from './docx/report-docx';
import { writeHtml } from './html/report-html';
import { writeOdt } from './odt/report-odt';
import { svgsOf } from './report/figures';
import { aboutLines, everyLine, writeSideFile, type About } from './side-file';
import { kindWords } from './words/kinds';
import { xlsxWords } from './words/xlsx';
import { writeXlsx } from './xlsx/write-xlsx';
import { reportWords } from './words/report';
import { sideWords } from './words/side';

type Job = {
  readonly source: ExportSource;
  readonly request: ExportRequest;
  readonly options: ExportOptions;
};

/** What the writer of a kind of file gives; `about` is null where nothing stands beside it. */
type Written = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly problems: readonly Problem[];
  readonly about: About | null;
  /** What kind of file it is, in a sentence. */
  readonly file: string;
  readonly remarks?: readonly string[];
  readonly beside?: ExportedFile['beside'];
};

type Write = (exporter: Exporter, job: Job, fileName: string) => Written | Promise<Written>;

const writers: { readonly [File in ExportFile]: Write } = {
  csv: csvFile,
  docx: officeDocument,
  html: htmlFile,
  odt: officeDocument,
  pdf: htmlFile,
  png: svgFile,
  qdc: codeBookFile,
  qdpx: archiveFile,
  svg: svgFile,
  srt: textFile,
  txt: textFile,
  vtt: textFile,
  xlsx: xlsxFile,
  zip: packFile,
};

/**
 * Makes the file that is asked for, and what stands beside it; the same source and request always give the same bytes.
 *
 * Throws on a kind of file the format does not come as, and on a code book without a code. Brings every writer with it: the page has this in its worker.
 */
export async function runExport(
  source: ExportSource,
  request: ExportRequest,
  options: ExportOptions = {},
): Promise<ExportedFile> {
  const exporter = exporters[request.format];
  if (!exporter.files.includes(request.file)) throw new RangeError(`${exporter.id} does not come as ${request.file}`);
  const fileName = `${exporter.id}.${request.file}`;
  const {
    bytes,
    problems,
    about,
    file,
    remarks = [],
    beside,
  } = await writers[request.file](exporter, { source, request, options }, fileName);
  const outside = beside === undefined ? {} : { beside };
  if (about === null) return { bytes, fileName, sideFile: null, problems, ...outside };
  const side = writeSideFile(source.project, about, { request, file, problems, remarks });
  return { bytes, fileName, sideFile: { suffix: sideFileSuffix(request.file), bytes: side }, problems };
}

/** Takes the place of the ending in the name of the side file, so that two kinds of file of one name have each their own. */
function sideFileSuffix(file: ExportFile): string {
  return file === 'csv' ? '.info.txt' : `.${file}.info.txt`;
}

function csvFile(exporter: Exporter, { source, request, options }: Job, fileName: string): Written {
  const { profile, language } = request;
  const table = required(exporter.table, `table of ${exporter.id}`)(source, request);
  const { bytes, problems } = writeCsv(table, { profile, file: fileName, ...options });
  const words = sideWords(language);
  return {
    bytes,
    problems: [...problems, ...(table.problems?.(fileName) ?? [])],
    about: table.about,
    file: words.csv(profile, table.rowCount, table.header.length),
    remarks: profile === 'r' ? [] : [words.guarded],
  };
}

async function xlsxFile(exporter: Exporter, { source, request, options }: Job, fileName: string): Promise<Written> {
  const { language, format } = request;
  const table = required(exporter.table, `table of ${exporter.id}`)(source, request);
  const file = xlsxWords(language).file(table.rowCount, table.header.length);
  const titles = table.titles ?? table.header;
  const about = {
    ...table.about,
    columns: table.about.columns.map(
      ([name, meaning]) => [titles[table.header.indexOf(name)] ?? name, meaning] as const,
    ),
  };
  const { bytes, problems } = await writeXlsx(table, {
    title: kindWords(language)[format],
    language,
    file: fileName,
    about: (found) => everyLine(source.project, about, { request, file, problems: found, remarks: [] }),
    ...options,
  });
  return { bytes, problems, about, file };
}

/** The page; it is a PDF once an engine has printed it. */
function htmlFile(exporter: Exporter, { source, request }: Job, fileName: string): Written {
  const report = required(exporter.report, `report of ${exporter.id}`)(source, request);
  const words = reportWords(request.language);
  const file = request.file === 'pdf' ? words.pdf : words.html;
  const problems = report.problems?.(fileName) ?? [];
  const about = aboutLines(source.project, report.about, { request, file, problems, remarks: [] });
  return { bytes: writeHtml(report, about), problems, about: report.about, file };
}

async function officeDocument(exporter: Exporter, { source, request }: Job, fileName: string): Promise<Written> {
  const report = required(exporter.report, `report of ${exporter.id}`)(source, request);
  const { pictures } = source;
  const isOdt = request.file === 'odt';
  const words = reportWords(request.language);
  const file = isOdt ? words.odt : words.docx;
  const missing = svgsOf(report).filter((svg) => pictures?.has(svg) !== true).length;
  const problems = [
    ...(report.problems?.(fileName) ?? []),
    ...(missing === 0
      ? []
      : [{ code: 'figures-not-drawn', severity: 'warning' as const, file: fileName, params: { count: missing } }]),
  ];
  const about = aboutLines(source.project, report.about, { request, file, problems, remarks: [] });
  const bytes = isOdt ? writeOdt(report, { about, pictures }) : await writeDocx(report, { about, pictures });
  return { bytes, problems, about: report.about, file };
}

function textFile(exporter: Exporter, { source, request }: Job, fileName: string): Written {
  const { content, about, problems } = required(exporter.text, `text of ${exporter.id}`)(source, request);
  const words = reportWords(request.language);
  const file = words[request.file as 'txt' | 'srt' | 'vtt'];
  return { bytes: encodeUtf8(content), problems: problems?.(fileName) ?? [], about, file };
}

/** The drawing; it is a PNG once an engine has painted it. */
function svgFile(exporter: Exporter, { source, request }: Job): Written {
  const drawing = required(exporter.drawing, `drawing of ${exporter.id}`)(source, request);
  const about = exporter.table?.(source, request).about ?? null;
  const { png, svg } = reportWords(request.language);
  return { bytes: encodeUtf8(drawingToSvg(drawing)), problems: [], about, file: request.file === 'png' ? png : svg };
}

async function packFile(exporter: Exporter, { source, request }: Job): Promise<Written> {
  const packed = await required(exporter.pack, `pack of ${exporter.id}`)(source, request);
  return { ...packed, file: reportWords(request.language).zip };
}

function codeBookFile(exporter: Exporter, { source, request }: Job): Written {
  const bytes = required(exporter.codeBook, `code book of ${exporter.id}`)(source, request);
  return { bytes: required(bytes, 'codes'), problems: [], about: null, file: '' };
}

function archiveFile(exporter: Exporter, { source, options }: Job): Written {
  const made = required(exporter.archive, `archive of ${exporter.id}`)(source, options);
  return { ...made, about: null, file: '' };
}
