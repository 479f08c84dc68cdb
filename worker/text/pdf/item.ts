/** A run of text on a page. Points; `y` is the baseline, counted down from the top. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Direction of the writing in degrees, clockwise; 0 runs to the right. */
  readonly turn: number;
}

/** The runs of one page, in the order of the file. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/**
 * The page as its main text is read: turned so that most letters run to the right. What runs
 * otherwise (a watermark, a stamp on the margin) is left out.
 */
export function upright(page: PdfPage): PdfPage {
  const turn = mainTurn(page.items);
  const items = keepSpaces(page.items.filter((item) => item.turn === turn));
  if (turn === 0) return { ...page, items };
  const sideways = turn % 180 !== 0;
  return {
    number: page.number,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    items: items.map((item) => turnBack(item, page)),
  };
}

/** Runs of white alone say only that a word ends: the run before them keeps that as a space. */
function keepSpaces(items: readonly PdfItem[]): PdfItem[] {
  return items.flatMap((item, at) => {
    if (item.text.trim() === '') return [];
    const next = items[at + 1];
    const spaced =
      next !== undefined && next.text.trim() === '' && next.width > 0 && next.y === item.y;
    return [spaced ? { ...item, text: `${item.text} ` } : item];
  });
}

function mainTurn(items: readonly PdfItem[]): number {
  const letters = new Map<number, number>();
  for (const { turn, text } of items) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function turnBack(item: PdfItem, { width, height }: PdfPage): PdfItem {
  const angle = (item.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const fromLeft = (cos < 0 ? -cos * width : 0) + (sin < 0 ? -sin * height : 0);
  const fromTop = (cos < 0 ? -cos * height : 0) + (sin > 0 ? sin * width : 0);
  return {
    ...item,
    turn: 0,
    x: item.x * cos + item.y * sin + fromLeft,
    y: item.y * cos - item.x * sin + fromTop,
  };
}
