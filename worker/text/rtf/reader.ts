import { Flow, type Marking } from '../flow/flow.ts';
import { limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { codePageOf, decodeBytes } from './code-page.ts';
import type { Token } from './token.ts';

/** What holds inside of one pair of braces; the end of the group brings the old state back. */
interface Group {
  /** Not text: a table of fonts, a picture, the head of a page. */
  readonly isSkipped: boolean;
  readonly isFontTable: boolean;
  readonly isNote: boolean;
  /** The number of a list's item, as the writer printed it. */
  readonly isNumber: boolean;
  readonly isRaised: boolean;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  /** Signs that stand in for a `\u` letter, to be left out. */
  readonly substitutes: number;
  readonly font: number | undefined;
}

const start: Group = {
  isSkipped: false,
  isFontTable: false,
  isNote: false,
  isNumber: false,
  isRaised: false,
  isHidden: false,
  isDeleted: false,
  substitutes: 1,
  font: undefined,
};

const skippedDestinations = new Set(
  'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf object objdata fldinst annotation atnid atnauthor xe tc rxe listtable listoverridetable revtbl generator themedata colorschememapping datastore latentstyles xmlnstbl ftnsep ftnsepc aftnsep aftnsepc ftncn shprslt pgptbl filetbl rsidtbl template bkmkstart bkmkend nonshppict'.split(
    ' ',
  ),
);

const signs: Readonly<Record<string, string>> = {
  '~': '\u00A0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

const words: Readonly<Record<string, string>> = {
  tab: ' ',
  line: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};

/** Hears the tokens of one RTF file and keeps its text. */
export class RtfReader {
  readonly flow = new Flow();
  readonly #stack: Group[] = [];
  readonly #charsets = new Map<number, number>();
  #group = start;
  #codePage = 1252;
  #defaultFont = 0;
  #waiting = 0;
  #isStarred = false;
  #inCell = false;
  /** Of the paragraph that is being read; it holds on until `\pard`. */
  #marking: Marking = {};
  isRevised = false;
  hidden = '';

  /** Groups that were never closed: the file is cut. */
  get depth(): number {
    return this.#stack.length;
  }

  hear(token: Token): void {
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.name, token.value);
    else if (token.kind === 'sign') this.#sign(token.name);
    else this.#text(token.bytes);
  }

  #open(): void {
    if (this.#stack.length >= limits.rtfDepth)
      throw new Unreadable('Plik RTF ma zbyt głęboko zagnieżdżoną treść.');
    this.#stack.push(this.#group);
    this.#isStarred = false;
  }

  #close(): void {
    const outer = this.#stack.pop() ?? start;
    if (this.#group.isNote && !outer.isNote) this.flow.endNote();
    this.#group = outer;
    this.#waiting = 0;
  }

  #set(part: Partial<Group>): void {
    this.#group = { ...this.#group, ...part };
  }

  #sign(name: string): void {
    if (name === '*') this.#isStarred = true;
    else if (name === '\r' || name === '\n') this.#endParagraph();
    else this.#say(signs[name] ?? '');
  }

  #word(name: string, value: number | undefined): void {
    const starred = this.#isStarred;
    this.#isStarred = false;
    if (skippedDestinations.has(name) || (starred && !kept.has(name)))
      this.#set({ isSkipped: true });
    // Text boxes lie inside of what is skipped otherwise.
    else if (name === 'shptxt') this.#set({ isSkipped: false });
    else this.#handlers[name]?.(value);
    const said = words[name];
    if (said !== undefined) this.#say(said);
  }

  readonly #handlers: Readonly<Record<string, (value: number | undefined) => void>> = {
    ansicpg: (value) => this.#setCodePage(value),
    deff: (value = 0) => this.#setDefaultFont(value),
    fonttbl: () => this.#set({ isSkipped: true, isFontTable: true }),
    f: (value) => this.#set({ font: value }),
    fcharset: (value = 0) => this.#learnFont(value),
    u: (value = 0) => this.#unicode(value),
    uc: (value = 1) => this.#set({ substitutes: Math.min(value, 10) }),
    plain: () => this.#set({ isRaised: false, isHidden: false, isDeleted: false, font: undefined }),
    super: (value) => this.#set({ isRaised: value !== 0 }),
    up: (value = 6) => this.#set({ isRaised: value !== 0 }),
    nosupersub: () => this.#set({ isRaised: false }),
    sub: () => this.#set({ isRaised: false }),
    v: (value) => this.#set({ isHidden: value !== 0 }),
    deleted: (value) => this.#revise({ isDeleted: value !== 0 }),
    revised: () => this.#revise({}),
    par: () => this.#endParagraph(),
    sect: () => this.#endParagraph(),
    page: () => this.#say(' '),
    pard: () => this.#unmark(),
    listtext: () => this.#set({ isNumber: true }),
    pntext: () => this.#set({ isNumber: true }),
    outlinelevel: (value = 9) => this.#mark({ isHeading: value < 9 }),
    qc: () => this.#mark({ isCentred: true }),
    footnote: () => this.#beginNote(),
    cell: () => this.#endCell(),
    nestcell: () => this.#say(' | '),
    intbl: () => this.#beginCell(),
    row: () => this.#endRow(),
  };

  #setCodePage(value: number | undefined): void {
    this.#codePage = value ?? this.#codePage;
  }

  #setDefaultFont(value: number): void {
    this.#defaultFont = value;
  }

  #learnFont(charset: number): void {
    const { font, isFontTable } = this.#group;
    const page = codePageOf(charset);
    if (isFontTable && font !== undefined && page !== undefined) this.#charsets.set(font, page);
  }

  #revise(part: Partial<Group>): void {
    if (!this.#group.isSkipped) this.isRevised = true;
    this.#set(part);
  }

  #unmark(): void {
    if (this.#group.isNumber || !this.#isText()) return;
    this.#marking = {};
    this.flow.mark({ isHeading: false, isCentred: false });
  }

  #mark(marking: Marking): void {
    if (!this.#isText()) return;
    this.#marking = { ...this.#marking, ...marking };
    this.flow.mark(marking);
  }

  #isText(): boolean {
    return !this.#group.isSkipped;
  }

  #unicode(value: number): void {
    this.#waiting = 0;
    this.#say(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.#waiting = this.#group.substitutes;
  }

  #text(bytes: string): void {
    const { font = this.#defaultFont, isSkipped } = this.#group;
    const left = bytes.slice(this.#waiting);
    this.#waiting = Math.max(0, this.#waiting - bytes.length);
    if (isSkipped || left === '') return;
    this.#say(decodeBytes(left, this.#charsets.get(font) ?? this.#codePage));
  }

  #say(text: string): void {
    const { isSkipped, isHidden, isDeleted, isRaised } = this.#group;
    if (isSkipped || isDeleted) return;
    if (text.trim() !== '' && this.flow.isInTable) this.#beginCell();
    if (isHidden) this.hidden += text;
    else this.flow.add(text, isRaised);
  }

  #endParagraph(): void {
    if (!this.#isText()) return;
    if (this.flow.isInTable) this.#beginCell();
    this.#turnParagraph();
  }

  #turnParagraph(): void {
    this.flow.end();
    this.flow.begin(this.#marking);
  }

  #beginNote(): void {
    if (!this.#isText()) return;
    this.flow.beginNote();
    this.#set({ isNote: true, isRaised: false });
  }

  #beginCell(): void {
    if (!this.#isText() || this.#inCell) return;
    // What was begun outside of the table is its first cell's.
    if (!this.flow.isInTable) {
      this.flow.beginTable();
      this.flow.beginRow();
    }
    this.flow.beginCell();
    this.#inCell = true;
  }

  #endCell(): void {
    if (!this.#isText()) return;
    this.#beginCell();
    this.#turnParagraph();
    this.flow.endCell();
    this.#inCell = false;
  }

  /** The file's end ends what is still open. */
  finish(): void {
    this.#group = start;
    if (this.flow.isInTable) this.#endRow();
    this.flow.end();
  }

  #endRow(): void {
    if (!this.#isText() || !this.flow.isInTable) return;
    if (this.#inCell) this.flow.endCell();
    this.#inCell = false;
    this.flow.endTable();
  }
}

/** Starred destinations that hold text a reader sees. */
const kept = new Set('shpinst shptxt'.split(' '));
