import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeLoosely } from '../../kernel/encoding';
import { required } from '../../kernel/assert';
import { sampleAbout, sampleReport } from '../../test/sample-report';
import { writeHtml } from './report-html';

const page = decodeLoosely(writeHtml(sampleReport, sampleAbout), 'utf-8');

/** The page in a frame of its own; a policy would keep axe out, so it can be left away. */
async function shown(html: string, width = 1100): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.title = 'Report';
  frame.width = String(width);
  frame.height = '900';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  return required(frame.contentDocument, 'document of the frame');
}

afterEach(() => document.body.replaceChildren());

describe('a report as a page', () => {
  it.each([1100, 360])('is clean under axe, %s pixels wide', async (width) => {
    const shownPage = await shown(page.replace(/<meta http-equiv[^>]*>/, ''), width);
    const view = required(shownPage.defaultView, 'window') as unknown as {
      eval: (source: string) => void;
      axe: typeof axe;
    };
    view.eval(axe.source);
    const { violations, passes } = await view.axe.run(shownPage);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });

  it('is styled under its own policy, and no element breaks it', async () => {
    const violated: string[] = [];
    const shownPage = await shown(page);
    shownPage.addEventListener('securitypolicyviolation', (event) => violated.push(event.violatedDirective));
    const table = required(shownPage.querySelector('table'), 'table');
    expect(shownPage.defaultView?.getComputedStyle(table).borderCollapse).toBe('collapse');
    const extra = shownPage.createElement('p');
    extra.innerHTML = '<span style="color:red">x</span>';
    shownPage.body.append(extra);
    await expect.poll(() => violated).toEqual(['style-src-attr']);
    expect(page).not.toMatch(/ style=|<script|javascript:|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('keeps the page from being wider than a narrow window; the table scrolls in its frame', async () => {
    const shownPage = await shown(page, 360);
    expect(shownPage.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('leads from a cell to its quotation and back', async () => {
    const shownPage = await shown(page);
    for (const link of shownPage.querySelectorAll('a')) {
      const id = required(link.getAttribute('href'), 'target').slice(1);
      expect(shownPage.getElementById(id)).not.toBeNull();
    }
    expect(shownPage.querySelector('td a')?.getAttribute('href')).toBe('#q-1');
    expect(shownPage.querySelector('#q-1 a')?.getAttribute('href')).toBe('#results');
    expect(shownPage.querySelector('#q-1 blockquote')?.textContent).toBe(
      'Am Anfang sind solche Bündnisse lose.Und dann?',
    );
  });
});
