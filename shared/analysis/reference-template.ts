/** What a reference template can name. All but the label are worked out only where the template has them. */
export type ReferenceParts = {
  readonly label: string;
  readonly par: () => string;
  /** Empty in a text without pages. */
  readonly page: () => string;
  /** Empty in a text without times. */
  readonly time: () => string;
};

const field = /\{(label|par|page|time)\}/g;
/** Where a template comes apart; each sign with the space that belongs to it. */
const borders = /(\s{0,2}[,;·|/–—]\s{0,2}|\s{0,2}[([]|[)\]])/;
/** Stands in the template where a field has nothing to say. */
const nothing = '\0';

/**
 * The template with its fields filled in; anything else in braces stays as it is.
 *
 * A field with nothing to say goes with the words of its part and the sign before it, so that `{label}, S. {page}` is the
 * label alone in a text without pages. Parts are divided by commas and the like and by brackets. Where nothing would be
 * left, it is the label: a quotation is never without its source.
 */
export function fillTemplate(template: string, parts: ReferenceParts): string {
  const values = new Map<string, string>([['label', parts.label]]);
  for (const [, name] of template.matchAll(field)) {
    if (name !== 'label' && !values.has(name as string)) values.set(name as string, parts[name as 'par']());
  }
  const isEmpty = (name: string): boolean => name !== 'label' && values.get(name) === '';
  const marked = template.replace(field, (whole, name: string) => (isEmpty(name) ? nothing : whole));
  const fill = (words: string): string => words.replace(field, (_, name: string) => values.get(name) ?? '');
  if (marked === template) return fill(template);
  return fill(withoutEmpty(marked)) || parts.label;
}

function withoutEmpty(marked: string): string {
  const kept: string[] = [];
  /** Whether all that stood before in these brackets is gone, so that the next sign has nothing to divide. */
  let isCut = false;
  const cut = (): void => {
    isCut = !isDivider(kept.at(-1));
    if (!isCut) kept.pop();
  };
  marked.split(borders).forEach((piece, at) => {
    const isSign = at % 2 === 1;
    if (!isSign && piece.includes(nothing) && piece.search(field) < 0) cut();
    else if (isCut && isSign && isDivider(piece)) isCut = false;
    else if (isCut && isClosing(piece) && isOpening(kept.at(-1))) {
      kept.pop();
      if (kept.at(-1)?.trim() === '') kept.pop();
      const before = kept.at(-1);
      if (before === undefined || isDivider(before) || isOpening(before)) cut();
      else isCut = false;
    } else if (!isCut || piece.trim() !== '') {
      kept.push(withoutMark(piece));
      isCut = false;
    }
  });
  return kept.join('').trim();
}

/** A part that says something, without the fields in it that do not. */
function withoutMark(words: string): string {
  return words.split(nothing).reduce((before, behind) => {
    const head = before.trimEnd().replace(/:$/, '');
    return head === '' ? behind.replace(/^[\s:]{0,3}/, '') : head + behind;
  });
}

function isDivider(piece: string | undefined): boolean {
  return piece !== undefined && /^\s*[,;·|/–—]\s*$/.test(piece);
}

function isOpening(piece: string | undefined): boolean {
  return piece !== undefined && /^\s*[([]$/.test(piece);
}

function isClosing(piece: string | undefined): boolean {
  return piece === ')' || piece === ']';
}
