import { type Attributes, readXml } from '../xml.ts';

/** What a style says of the text that bears it. */
export interface TextStyle {
  readonly parent?: string;
  readonly isRaised?: boolean;
  readonly isHidden?: boolean;
  readonly isCentred?: boolean;
  /** The list style that its paragraphs belong to. */
  readonly list?: string;
}

/** How one level of a list prints its numbers. */
export interface ListLevel {
  /** `1`, `a`, `A`, `i`, `I`, or '' for none. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels of numbers are printed, with points between them. */
  readonly shown: number;
  /** `Art. %1%.`, where the writer is new enough to say it. */
  readonly template?: string;
  readonly bullet?: string;
}

/** Styles and list styles by name; lists by level from 1. */
export interface StyleBook {
  readonly texts: ReadonlyMap<string, TextStyle>;
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
}

/** The styles of `styles.xml` and `content.xml`, later parts winning. @throws {Unreadable} */
export function readStyleBook(parts: readonly (Uint8Array | undefined)[]): StyleBook {
  const reader = new StyleReader();
  for (const part of parts)
    if (part !== undefined)
      readXml(part, { open: (name, attributes) => reader.open(name, attributes) });
  return reader;
}

/** The first answer along a style and its parents. */
export function styleSays<Key extends keyof TextStyle>(
  { texts }: StyleBook,
  name: string | undefined,
  key: Key,
): TextStyle[Key] | undefined {
  let style = name === undefined ? undefined : texts.get(name);
  for (let hops = 0; style !== undefined && hops < 10; hops += 1) {
    if (style[key] !== undefined) return style[key];
    style = style.parent === undefined ? undefined : texts.get(style.parent);
  }
  return undefined;
}

class StyleReader implements StyleBook {
  readonly texts = new Map<string, TextStyle>();
  readonly lists = new Map<string, Map<number, ListLevel>>();
  #style = '';
  #list = new Map<number, ListLevel>();

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (name === 'body') return 'skip';
    this.#openers[name]?.(attributes);
    return undefined;
  }

  readonly #openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    style: (attributes) => this.#beginStyle(attributes),
    'text-properties': (attributes) => this.#say(textSays(attributes)),
    'paragraph-properties': ({ 'text-align': align }) =>
      this.#say(align === undefined ? {} : { isCentred: align === 'center' }),
    'list-style': ({ name = '' }) => this.#beginList(name),
    'outline-style': () => this.#beginList(outlineList),
    'list-level-style-number': (attributes) => this.#addLevel(attributes),
    'outline-level-style': (attributes) => this.#addLevel(attributes),
    'list-level-style-bullet': (attributes) => this.#addLevel(attributes),
  };

  #beginStyle({ name = '', 'parent-style-name': parent, 'list-style-name': list }: Attributes) {
    this.#style = name;
    this.texts.set(name, { ...(parent && { parent }), ...(list && { list }) });
  }

  #say(part: Partial<TextStyle>): void {
    const style = this.texts.get(this.#style);
    if (style !== undefined) this.texts.set(this.#style, { ...style, ...part });
  }

  #beginList(name: string): void {
    this.#style = '';
    this.#list = new Map();
    this.lists.set(name, this.#list);
  }

  #addLevel(attributes: Attributes): void {
    const level = Number(attributes.level);
    // The text properties of a level are those of its number.
    this.#style = '';
    this.#list.set(level, levelOf(attributes));
  }
}

/** Headings are numbered by a list of their own. */
export const outlineList = '\u0000outline';

function textSays({ 'text-position': position, display }: Attributes): Partial<TextStyle> {
  return {
    ...(position !== undefined && { isRaised: /^(super|[1-9]\d*%)/.test(position.trim()) }),
    ...(display !== undefined && { isHidden: display === 'none' }),
  };
}

function levelOf(attributes: Attributes): ListLevel {
  const bullet = attributes['bullet-char'];
  const template = attributes['num-list-format'];
  return {
    format: attributes['num-format'] ?? '',
    prefix: attributes['num-prefix'] ?? '',
    suffix: attributes['num-suffix'] ?? '',
    start: Number(attributes['start-value'] ?? 1),
    shown: Number(attributes['display-levels'] ?? 1),
    ...(template !== undefined && { template }),
    ...(bullet !== undefined && { bullet: /[\uE000-\uF8FF]/.test(bullet) ? '•' : bullet }),
  };
}
