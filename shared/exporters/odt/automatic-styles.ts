import { element, type Attributes } from '../../kernel/xml';

type Family = 'text' | 'paragraph' | 'table' | 'table-column' | 'table-row' | 'table-cell';

/** What one style of a document is: the properties of its family, and what it is based on. */
export type StyleLook = {
  /** By the kind of properties: `text`, `paragraph`, `table-cell`. */
  readonly properties: Readonly<Record<string, Attributes>>;
  readonly parent?: string;
};

/** The styles that a document needs besides those one can change, each made when it is first asked for. */
export class AutomaticStyles {
  private readonly names = new Map<string, string>();
  private readonly written: string[] = [];

  /** Name of the style with this look. */
  name(family: Family, { properties, parent }: StyleLook): string {
    const content = Object.entries(properties)
      .map(([kind, attributes]) => element(`style:${kind}-properties`, attributes))
      .join('');
    const key = `${family} ${parent ?? ''} ${content}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = `A${this.names.size + 1}`;
    this.names.set(key, name);
    this.written.push(
      element(
        'style:style',
        { 'style:name': name, 'style:family': family, 'style:parent-style-name': parent },
        content,
      ),
    );
    return name;
  }

  /** All of them, in the order they were asked for. */
  xml(): string {
    return this.written.join('');
  }
}
