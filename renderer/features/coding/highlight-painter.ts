import type { CodeId } from '../../../shared/kernel/ids';
import type { Code } from '../../../shared/project/code';

/** What is pointed out apart from the codes, weakest first. */
export const markNames = ['selection', 'hover', 'held', 'flash'] as const;
export type MarkName = (typeof markNames)[number];

let surfaces = 0;

/**
 * The named highlights of one drawn text and the style sheet that colours them.
 *
 * One highlight per code, created at its first use. Rules carry literal colours, because highlight pseudo elements do
 * not know custom properties in every Chromium we run on; both themes stand in the sheet side by side.
 */
export class HighlightPainter {
  private readonly prefix = `text${(surfaces += 1)}`;
  private readonly sheet = new CSSStyleSheet();
  private readonly markSheet = new CSSStyleSheet();
  private readonly byCode = new Map<CodeId, { readonly name: string; readonly highlight: Highlight }>();
  private readonly marks = new Map<MarkName, Highlight>();
  private codes: ReadonlyMap<CodeId, Code> = new Map();

  constructor() {
    document.adoptedStyleSheets.push(this.sheet, this.markSheet);
    for (const [index, name] of markNames.entries()) {
      const highlight = new Highlight();
      highlight.priority = index + 1;
      this.marks.set(name, highlight);
      CSS.highlights.set(`${this.prefix}-${name}`, highlight);
    }
    this.colorMarks(null);
  }

  /** Takes the codes and their colours. */
  setCodes(codes: ReadonlyMap<CodeId, Code>): void {
    this.codes = codes;
    this.writeRules();
  }

  /** The highlight of a code. */
  ofCode(codeId: CodeId): Highlight {
    const known = this.byCode.get(codeId);
    if (known !== undefined) return known.highlight;
    const name = `${this.prefix}-c${this.byCode.size}`;
    const highlight = new Highlight();
    this.byCode.set(codeId, { name, highlight });
    CSS.highlights.set(name, highlight);
    this.writeRules();
    return highlight;
  }

  /** The highlight of a mark. */
  ofMark(name: MarkName): Highlight {
    return this.marks.get(name) as Highlight;
  }

  /** Colours the marks: the coding in hand and the one pointed at take the colour of their code. */
  colorMarks(held: string | null, hover: string | null = held): void {
    const strong = (color: string | null): readonly [string, string] => [
      `background-color: color-mix(in oklab, ${color ?? '#7a8a99'} 52%, white)`,
      `background-color: color-mix(in oklab, ${color ?? '#7a8a99'} 55%, black)`,
    ];
    this.markSheet.replaceSync(
      [
        this.rule('selection', ['background-color: rgb(70 130 200 / 32%)', 'background-color: rgb(100 160 230 / 38%)']),
        this.rule('hover', strong(hover)),
        this.rule('held', strong(held)),
        this.rule('flash', ['background-color: #ffe066', 'background-color: #6b5a10']),
      ].join('\n'),
    );
  }

  /** Takes everything out of the page. */
  dispose(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.sheet && sheet !== this.markSheet,
    );
    for (const { name } of this.byCode.values()) CSS.highlights.delete(name);
    for (const name of this.marks.keys()) CSS.highlights.delete(`${this.prefix}-${name}`);
  }

  private writeRules(): void {
    const rules: string[] = [];
    for (const [codeId, { name }] of this.byCode) {
      const color = this.codes.get(codeId)?.color;
      if (color === undefined) continue;
      rules.push(
        `::highlight(${name}) { background-color: ${color}38 }`,
        `:root[data-theme='dark'] ::highlight(${name}) { background-color: ${color}66 }`,
      );
    }
    this.sheet.replaceSync(rules.join('\n'));
  }

  private rule(name: MarkName, [light, dark]: readonly [string, string]): string {
    const highlight = `::highlight(${this.prefix}-${name})`;
    return `${highlight} { ${light} }\n:root[data-theme='dark'] ${highlight} { ${dark} }`;
  }
}
