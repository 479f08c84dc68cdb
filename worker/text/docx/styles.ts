import { type Attributes, isOn, readXml } from '../xml.ts';
import type { ListPlace } from './counter.ts';

interface Style {
  readonly name: string;
  basedOn?: string;
  outline?: number;
  list?: string;
  level?: number;
  raised?: boolean;
  caps?: boolean;
  hidden?: boolean;
}

/** What the styles of a document say of its paragraphs and runs. */
export interface StyleSheet {
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
  isHeading(style: string): boolean;
  listOf(style: string): (ListPlace & { readonly own: boolean }) | undefined;
  flag(style: string, name: 'raised' | 'caps' | 'hidden'): boolean;
}

/** `styles.xml`; without the part no style says anything. @throws {Unreadable} */
export function readStyles(bytes: Uint8Array | undefined): StyleSheet {
  const reader = new StyleReader();
  if (bytes !== undefined)
    readXml(bytes, {
      open: (name, attributes) => reader.open(name, attributes),
      close: (name) => reader.close(name),
    });
  return sheetOf(reader.styles, reader.usual);
}

class StyleReader {
  readonly styles = new Map<string, Style>();
  usual: string | undefined;
  #open: Style | undefined;

  open(name: string, attributes: Attributes): 'skip' | undefined {
    if (name === 'tblStylePr' || name.endsWith('Change')) return 'skip';
    if (name === 'style') this.#begin(attributes);
    else if (this.#open !== undefined) setters[name]?.(this.#open, attributes);
    return undefined;
  }

  close(name: string): void {
    if (name === 'style') this.#open = undefined;
  }

  #begin({ styleId = '', type, default: isUsual }: Attributes): void {
    this.#open = { name: '' };
    this.styles.set(styleId, this.#open);
    if (type === 'paragraph' && isUsual === '1') this.usual = styleId;
  }
}

const setters: Readonly<Record<string, (style: Style, attributes: Attributes) => void>> = {
  name: (style, { val = '' }) => Object.assign(style, { name: val }),
  basedOn: (style, { val = '' }) => Object.assign(style, { basedOn: val }),
  outlineLvl: (style, { val = '9' }) => Object.assign(style, { outline: Number(val) }),
  numId: (style, { val = '' }) => Object.assign(style, { list: val }),
  ilvl: (style, { val = '0' }) => Object.assign(style, { level: Number(val) }),
  vertAlign: (style, { val = '' }) => Object.assign(style, { raised: val === 'superscript' }),
  caps: (style, attributes) => Object.assign(style, { caps: isOn(attributes) }),
  vanish: (style, attributes) => Object.assign(style, { hidden: isOn(attributes) }),
};

function sheetOf(styles: ReadonlyMap<string, Style>, usual: string | undefined): StyleSheet {
  /** A style and those it is based on, nearest first. */
  const chain = (id: string): Style[] => {
    const found: Style[] = [];
    for (let style = styles.get(id); style && !found.includes(style) && found.length < 20; ) {
      found.push(style);
      style = styles.get(style.basedOn ?? '');
    }
    return found;
  };
  return {
    usual,
    isHeading: (id) => {
      const outline = chain(id).find((style) => style.outline !== undefined)?.outline ?? 9;
      return outline < 9 || /^(heading|nagłówek|title|tytuł)\b/i.test(styles.get(id)?.name ?? '');
    },
    listOf: (id) => {
      const owner = chain(id).find((style) => style.list !== undefined);
      if (owner?.list === undefined || owner.list === '0') return undefined;
      return { list: owner.list, level: owner.level ?? 0, own: owner === styles.get(id) };
    },
    flag: (id, name) => chain(id).find((style) => style[name] !== undefined)?.[name] ?? false,
  };
}
