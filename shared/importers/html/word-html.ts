/** Part an element plays that is not to be read as words. */
type Role = 'hidden' | 'comment' | 'comment-text' | 'marker';

/**
 * The part an element plays by its attributes; Word writes such parts down in styles of its own.
 *
 * `marker` is the number or bullet of a list item that Word has written out before its words; `comment` is the sign of a
 * comment, `comment-text` what it says.
 */
export function roleOf(attributes: ReadonlyMap<string, string>): Role | null {
  if (attributes.get('class') === 'msocomanchor') return 'comment';
  const style = (attributes.get('style') ?? '').slice(0, 10_000).toLowerCase().replace(/\s+/g, '');
  if (/(?:^|;)mso-list:ignore/.test(style)) return 'marker';
  if (/(?:^|;)(?:mso-element:comment-list|mso-special-character:comment)/.test(style)) return 'comment-text';
  const isHidden = /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/.test(style) || attributes.has('hidden');
  return isHidden ? 'hidden' : null;
}

/** Level (from 0) of a paragraph that Word made a list item: `mso-list:l0 level2 lfo1`. */
export function wordItemLevel(style: string | undefined): number {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style?.slice(0, 10_000) ?? '')?.[1];
  return level === undefined ? 0 : Number(level) - 1;
}
