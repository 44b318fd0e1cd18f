import { encodeUtf8, toBase64 } from '../../kernel/encoding';
import { sha256 } from '../../kernel/sha256';
import type { Report } from '../report/report';
import type { AboutLine } from '../side-file';
import { software } from '../software';
import { reportWords } from '../words/report';
import { bodyOf, type Body } from './blocks';
import { broken } from './inline';
import { tag, words } from './markup';
import { reportStyle } from './style';

/** From so many main headings on a page has a table of contents. */
const contentsFrom = 4;

/**
 * A report as one HTML page that needs nothing else and can do nothing else.
 *
 * No script, nothing fetched: the policy in its head forbids both and allows the one style sheet by its digest, so no
 * element has a style of its own. For the screen, light and dark, and for paper (A4). `about` stands at its end.
 */
export function writeHtml(report: Report, about: readonly AboutLine[]): Uint8Array<ArrayBuffer> {
  const { language, title } = report;
  const body = bodyOf(report);
  const style = `${reportStyle(report)}\n${body.rules}\n`;
  const policy = `default-src 'none'; style-src 'sha256-${toBase64(sha256(encodeUtf8(style)))}'; base-uri 'none'; form-action 'none'`;
  const head = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('meta', { name: 'generator', content: software }),
    tag('title', {}, words(title)),
    tag('style', {}, style),
  ];
  const page = `${tag('head', {}, `\n${head.join('\n')}\n`)}\n${tag('body', {}, `\n${pageMarkup(report, { body, about })}\n`)}`;
  return encodeUtf8(`<!doctype html>\n${tag('html', { lang: language }, `\n${page}\n`)}\n`);
}

type PageParts = { readonly body: Body; readonly about: readonly AboutLine[] };

function pageMarkup({ language, title, subtitle }: Report, { body, about }: PageParts): string {
  const { skip } = reportWords(language);
  const under = subtitle === '' ? '' : tag('p', { class: 'subtitle' }, words(subtitle));
  return [
    tag('a', { class: 'skip', href: '#Content' }, words(skip)),
    tag('header', {}, tag('h1', {}, words(title)) + under),
    contentsMarkup(body, language),
    tag('main', { id: 'Content', tabindex: -1 }, `\n${body.markup}\n`),
    aboutMarkup(about, language),
  ].join('\n');
}

function contentsMarkup({ headings }: Body, language: Report['language']): string {
  if (headings.length < contentsFrom) return '';
  const items = headings.map(({ id, text }) => tag('li', {}, tag('a', { href: `#${id}` }, words(text))));
  const { contents } = reportWords(language);
  return tag(
    'nav',
    { 'aria-labelledby': 'Contents' },
    `${tag('h2', { id: 'Contents' }, words(contents))}${tag('ol', {}, items.join('\n'))}`,
  );
}

function aboutMarkup(about: readonly AboutLine[], language: Report['language']): string {
  const lines = about.map(([head, text]) => tag('div', {}, tag('dt', {}, words(head)) + tag('dd', {}, broken(text))));
  return tag('footer', {}, tag('h2', {}, words(reportWords(language).about)) + tag('dl', {}, lines.join('\n')));
}
