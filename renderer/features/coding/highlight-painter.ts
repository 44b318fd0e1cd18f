import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';

/** A named highlight, and the class a paragraph needs for the highlight to be coloured in it. */
export type Ground = { readonly name: string; readonly highlight: Highlight };

/**
 * Grounds of a code: the translucent one of its codings, the strong one of the coding in hand, and another strong one
 * of the coding pointed at, since both may be in the same paragraph and each takes its class away again.
 */
type CodeGrounds = { readonly plain: Ground; readonly held: Ground; readonly pointed: Ground };

let surfaces = 0;

/**
 * The named highlights of one drawn text and the style sheet that colours them.
 *
 * A rule for all elements would be worked out for every element in view and every code, half a second for a hundred
 * codes; so each rule asks for a class, which only the paragraphs have that need it. Rules carry literal colours,
 * because highlight pseudo elements do not know custom properties in every Chromium we run on.
 */
export class HighlightPainter {
  private readonly prefix = `text${(surfaces += 1)}`;
  private readonly sheet = new CSSStyleSheet();
  private readonly byCode = new Map<CodeId, CodeGrounds>();
  /** The passage selected. */
  readonly selection = this.ground('selection', 1);
  /** The passage one was led to. */
  readonly flash = this.ground('flash', 3);
  /** What was found, and the one of them that is pointed out. */
  readonly hits = this.ground('hits', 2);
  readonly hit = this.ground('hit', 4);
  private rules = '';

  constructor() {
    document.adoptedStyleSheets.push(this.sheet);
  }

  /** Takes the codes and their colours; the style sheet changes only when these do. */
  setCodes(codes: ReadonlyMap<CodeId, Code>): void {
    const rules = [
      ...rulesOf(this.selection, 'background-color: rgb(70 130 200 / 32%)', 'background-color: rgb(100 160 230 / 38%)'),
      ...rulesOf(this.flash, 'background-color: #ffe066', 'background-color: #6b5a10'),
      ...rulesOf(this.hits, 'background-color: #ffe58a', 'background-color: #5c4d12'),
      ...rulesOf(this.hit, hitGround('#ffb74a', '#8a4b00'), hitGround('#8f5a00', '#ffcf87')),
    ];
    for (const { id, color } of codes.values()) {
      const { plain, held, pointed } = this.ofCode(id);
      const strong = [strongGround(color, 0.83, 0.5), strongGround(color, 0.43, 0.78)] as const;
      rules.push(
        ...rulesOf(plain, translucentGround(color, 0.72, 0.34), translucentGround(color, 0.5, 0.42)),
        ...rulesOf(held, ...strong),
        ...rulesOf(pointed, ...strong),
      );
    }
    const written = rules.join('\n');
    if (written !== this.rules) this.sheet.replaceSync(written);
    this.rules = written;
  }

  /** The grounds of a code. */
  ofCode(codeId: CodeId): CodeGrounds {
    const known = this.byCode.get(codeId);
    if (known !== undefined) return known;
    const number = this.byCode.size;
    const grounds = {
      plain: this.ground(`c${number}`, 0),
      held: this.ground(`h${number}`, 2),
      pointed: this.ground(`p${number}`, 2),
    };
    this.byCode.set(codeId, grounds);
    return grounds;
  }

  /** Takes everything out of the page. */
  dispose(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    const grounds = [...this.byCode.values()].flatMap(({ plain, held, pointed }) => [plain, held, pointed]);
    for (const { name } of [...grounds, this.selection, this.flash, this.hits, this.hit]) CSS.highlights.delete(name);
  }

  private ground(name: string, priority: number): Ground {
    const highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(`${this.prefix}-${name}`, highlight);
    return { name: `${this.prefix}-${name}`, highlight };
  }
}

/** The line tells the hit pointed out from the others without colours too. */
function hitGround(ground: string, line: string): string {
  return `background-color: ${ground}; text-decoration: underline 2px ${line}`;
}

function rulesOf({ name }: Ground, light: string, dark: string): string[] {
  const selector = `.${name}::highlight(${name})`;
  return [`${selector} { ${light} }`, `:root[data-theme='dark'] ${selector} { ${dark} }`];
}

/**
 * Ground of a code with a lightness of its own, whatever the hue: three of them on one another still leave the words
 * a contrast of 7 to 1.
 */
function translucentGround(color: string, lightness: number, opacity: number): string {
  return `background-color: oklch(from ${color} ${lightness} c h / ${opacity})`;
}

/** Ground and line of a coding in hand; the line can be seen without colours too. */
function strongGround(color: string, lightness: number, line: number): string {
  const underline = `text-decoration: underline 1px oklch(from ${color} ${line} c h)`;
  return `background-color: oklch(from ${color} ${lightness} calc(c * 0.8) h); ${underline}`;
}
