/**
 * How deep the elements of an XML text lie within each other, counted up to a `limit`.
 *
 * For readers that build a tree: theirs takes seconds, or all of the stack, for a million levels. One pass, no tree.
 */
export function isDeeperThan(limit: number, xml: string): boolean {
  let depth = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const passed = passedOver.find(([begin]) => xml.startsWith(begin, at));
    if (passed !== undefined) {
      at = endOf(xml, passed[1], at + passed[0].length);
    } else if (xml.charAt(at + 1) === '/') {
      depth -= 1;
      at += 2;
    } else {
      at = tagEnd(xml, at + 1);
      if (xml.charAt(at - 2) !== '/') depth += 1;
      if (depth > limit) return true;
    }
  }
  return false;
}

const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

/** Behind the `>` of a tag: the first that stands in no quotation marks. */
function tagEnd(xml: string, from: number): number {
  const plain = /[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>?/y;
  plain.lastIndex = from;
  plain.test(xml);
  return Math.max(from, plain.lastIndex);
}
