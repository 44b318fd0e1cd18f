import { drawingToSvg } from '../charts/drawing';
import { decodeLoosely } from '../kernel/encoding';
import type { Exporter, ExportSource } from './define-exporter';
import { exporters, previewExport, type TablePreview } from './exporters';
import type { ExportRequest } from './export-request';
import { writeHtml } from './html/report-html';
import { beginningOf } from './report/beginning';
import { aboutLines } from './side-file';
import { wantedTexts } from './wanted-texts';
import { reportWords } from './words/report';

/** What a file will look like, as far as one sees at once. */
export type ExportPreview =
  | ({ readonly kind: 'table' } & TablePreview)
  /** The page that is written as HTML and set as PDF, and what the Word document says as well. */
  | { readonly kind: 'page'; readonly html: string; readonly isWhole: boolean }
  /** The beginning of a plain text; empty where there is nothing in it. */
  | { readonly kind: 'text'; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: 'drawing'; readonly svg: string; readonly title: string }
  /** Of a file for other programs there is nothing to see. */
  | { readonly kind: 'none' };

/** So much of a plain text is shown, in UTF-16 units: more than anyone reads in a preview. */
const shownText = 50_000;

/** As many rows are shown: enough to see the form, few enough to be made at once. */
const shownRows = 50;

/** The beginning of the file that would be written. */
export function previewFile(source: ExportSource, request: ExportRequest): ExportPreview {
  const exporter = exporters[request.format];
  switch (request.file) {
    case 'csv':
    case 'xlsx':
      return { kind: 'table', ...previewExport(source, request, shownRows) };
    case 'html':
    case 'docx':
    case 'odt':
    case 'pdf':
      return previewPage(exporter, source, request);
    case 'txt':
    case 'srt':
    case 'vtt':
    case 'zip':
      return previewText(exporter, source, request);
    case 'svg':
    case 'png':
      return previewDrawing(exporter, source, request);
    case 'qdc':
    case 'qdpx':
      return { kind: 'none' };
  }
}

function previewPage({ report: make }: Exporter, source: ExportSource, request: ExportRequest): ExportPreview {
  if (make === undefined) return { kind: 'none' };
  const report = make(source, request);
  const { blocks, isWhole } = beginningOf(report.blocks);
  const words = reportWords(request.language);
  const file = words[request.file as 'html' | 'docx' | 'odt' | 'pdf'];
  const problems = report.problems?.('') ?? [];
  const about = aboutLines(source.project, report.about, { request, file, problems, remarks: [] });
  return { kind: 'page', html: decodeLoosely(writeHtml({ ...report, blocks }, about), 'utf-8'), isWhole };
}

function previewText({ text: make, words }: Exporter, source: ExportSource, request: ExportRequest): ExportPreview {
  if (make === undefined) return { kind: 'none' };
  // Without the words there would seem to be no names to look at, and no times.
  if (wantedTexts(words, source.project).some((id) => !source.texts.has(id))) {
    return { kind: 'text', text: reportWords(request.language).noPreview, isWhole: true };
  }
  const { content, isEmpty = false } = make(source, request);
  if (isEmpty) return { kind: 'text', text: '', isWhole: true };
  const isWhole = content.length <= shownText;
  // Up to a whole line, so that no character is cut.
  const text = isWhole ? content : content.slice(0, content.lastIndexOf('\n', shownText) + 1 || shownText);
  return { kind: 'text', text, isWhole };
}

function previewDrawing({ drawing: make }: Exporter, source: ExportSource, request: ExportRequest): ExportPreview {
  if (make === undefined) return { kind: 'none' };
  const drawing = make(source, request);
  return { kind: 'drawing', svg: drawingToSvg(drawing), title: drawing.title };
}
