/** Lines for a terminal: benches print what people copy into docs/benchmarks.md. */
export function say(...cells: readonly string[]): void {
  process.stdout.write(`${cells.join(' ').trimEnd()}\n`);
}

export function heading(text: string): void {
  say(`\n${text}\n${'-'.repeat(text.length)}`);
}

export const column = (text: string, width: number) => text.padEnd(width);
