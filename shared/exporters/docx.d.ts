/**
 * The part of the package docx that this project uses.
 *
 * Its published types pull in those of Node, and with them `process` and `Buffer` would exist in the domain and in the
 * page as far as the compiler can tell (tsconfig.base.json leads the name here).
 */
type Border = {
  readonly style: 'single' | 'none';
  readonly size?: number;
  readonly color?: string;
  readonly space?: number;
};
type Borders = { readonly [Side in 'top' | 'bottom' | 'left' | 'right']?: Border };
type TableBorders = Borders & { readonly insideHorizontal?: Border; readonly insideVertical?: Border };
type Spacing = { readonly before?: number; readonly after?: number; readonly line?: number };
type Indent = { readonly left?: number; readonly right?: number; readonly hanging?: number };
type Width = { readonly size: number; readonly type: 'dxa' };
type Shading = { readonly type: 'clear'; readonly color: string; readonly fill: string };
type Alignment = 'left' | 'right' | 'center';

/** Sizes are in half points, colours `rrggbb`. */
export type RunLook = {
  readonly font?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly superScript?: boolean;
  readonly shading?: Shading;
  readonly underline?: { readonly type: 'single' | 'none' };
  readonly language?: { readonly value: string };
};

/** Lengths are in twentieths of a point. */
export type ParagraphLook = {
  readonly alignment?: Alignment;
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly border?: Borders;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly widowControl?: boolean;
  readonly outlineLevel?: number;
  readonly tabStops?: readonly { readonly type: 'right'; readonly position: number }[];
};

export type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly quickFormat?: boolean;
  readonly run?: RunLook;
  readonly paragraph?: ParagraphLook;
};

type DefaultStyle = { readonly run?: RunLook; readonly paragraph?: ParagraphLook; readonly quickFormat?: boolean };

export type ParagraphChild = TextRun | InternalHyperlink | BookmarkStart | BookmarkEnd | ImageRun;

export type ParagraphOptions = ParagraphLook & {
  readonly style?: string;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: { readonly reference: string; readonly level: number; readonly instance?: number };
  readonly children?: readonly ParagraphChild[];
};

export class TextRun {
  private readonly textRun: true;
  constructor(
    options: RunLook & {
      readonly text?: string;
      readonly break?: number;
      readonly style?: string;
      readonly children?: readonly (string | Tab | SoftHyphen)[];
    },
  );
}
export class Tab {
  private readonly tab: true;
}
export class SoftHyphen {
  private readonly softHyphen: true;
}
export class InternalHyperlink {
  private readonly internalHyperlink: true;
  constructor(options: { readonly anchor: string; readonly children: readonly TextRun[] });
}
export class BookmarkStart {
  private readonly bookmarkStart: true;
  constructor(name: string, id: number);
}
export class BookmarkEnd {
  private readonly bookmarkEnd: true;
  constructor(id: number);
}
export class ImageRun {
  private readonly imageRun: true;
  constructor(options: {
    readonly type: 'svg';
    readonly data: Uint8Array;
    readonly fallback: { readonly type: 'png'; readonly data: Uint8Array };
    /** In CSS pixels. */
    readonly transformation: { readonly width: number; readonly height: number };
    readonly altText: { readonly name: string; readonly title: string; readonly description: string };
  });
}
export class Paragraph {
  private readonly paragraph: true;
  constructor(options: ParagraphOptions);
}
export class TableCell {
  private readonly tableCell: true;
  constructor(options: {
    readonly children: readonly Paragraph[];
    readonly width: Width;
    readonly columnSpan?: number;
    readonly borders?: Borders;
    readonly verticalAlign?: 'top' | 'bottom';
    readonly shading?: Shading;
  });
}
export class TableRow {
  private readonly tableRow: true;
  constructor(options: {
    readonly children: readonly TableCell[];
    readonly cantSplit?: boolean;
    readonly tableHeader?: boolean;
  });
}
export class Table {
  private readonly table: true;
  constructor(options: {
    readonly rows: readonly TableRow[];
    readonly width: Width;
    readonly columnWidths: readonly number[];
    readonly layout: 'fixed';
    readonly borders: TableBorders;
    readonly margins: { readonly [Side in 'top' | 'bottom' | 'left' | 'right']: number } & {
      readonly marginUnitType: 'dxa';
    };
  });
}
export class Footer {
  private readonly footer: true;
  constructor(options: { readonly children: readonly Paragraph[] });
}
export const PageNumber: { readonly CURRENT: string; readonly TOTAL_PAGES: string };

type Level = {
  readonly level: number;
  readonly format: 'bullet' | 'decimal';
  readonly text: string;
  readonly alignment: 'left';
  readonly style: { readonly paragraph: { readonly indent: Indent } };
};

export class Document {
  private readonly document: true;
  constructor(options: {
    readonly title: string;
    readonly creator: string;
    readonly lastModifiedBy: string;
    readonly description: string;
    readonly hyphenation: { readonly autoHyphenation: boolean };
    readonly styles: {
      readonly default: { readonly document: DefaultStyle } & {
        readonly [Name in 'title' | 'heading1' | 'heading2' | 'heading3' | 'listParagraph' | 'caption']: DefaultStyle;
      } & { readonly hyperlink: { readonly run: RunLook } };
      readonly paragraphStyles: readonly ParagraphStyle[];
    };
    readonly numbering: {
      readonly config: readonly { readonly reference: string; readonly levels: readonly Level[] }[];
    };
    readonly sections: readonly {
      readonly properties: {
        readonly page: {
          readonly size: {
            readonly width: number;
            readonly height: number;
            readonly orientation: 'portrait' | 'landscape';
          };
          readonly margin: { readonly [Side in 'top' | 'bottom' | 'left' | 'right']: number };
        };
      };
      readonly footers: { readonly default: Footer };
      readonly children: readonly (Paragraph | Table)[];
    }[];
  });
}
export const Packer: { readonly toArrayBuffer: (document: Document) => Promise<ArrayBuffer> };
