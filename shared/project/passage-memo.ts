import { writeLink, type LinkTarget } from './memo-links';

/** Longest title of such a memo, in UTF-16 units; a list shows about as much. */
const titleLength = 60;

/** How a memo on a document says which passage it is about: the link it begins with, and a title of its first words. */
export function passageMemo(
  quote: string,
  target: LinkTarget & { type: 'passage' },
): { readonly title: string; readonly link: string } {
  const line = quote.replace(/\s+/gu, ' ').trim();
  const short = line.length <= titleLength ? line : `${line.slice(0, titleLength).replace(/[\ud800-\udbff]$/, '')} …`;
  return { title: `»${short}«`, link: writeLink(quote, target) };
}
