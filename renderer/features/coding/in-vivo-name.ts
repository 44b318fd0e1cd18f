/** Long enough to be recognised in the tree, short enough for one line of it. */
const longestName = 48;

/** The name of an in-vivo code: the words themselves, in one line, without quotation marks around, cut after a word. */
export function inVivoName(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  const bare = line.replace(/^[\s"„“»«‚'(]+/, '').replace(/[\s"“”»«‘'.,;:!?)–-]+$/, '') || line;
  if (bare.length <= longestName) return bare;
  const cut = bare.slice(0, longestName + 1);
  const space = cut.lastIndexOf(' ');
  const kept = (space > longestName / 3 ? cut.slice(0, space) : [...bare].slice(0, longestName - 8).join('')).replace(
    /[\s,;:–-]+$/,
    '',
  );
  return `${kept} …`;
}
