import { expect, test } from 'vitest';
import type { Source } from '../../../crawler/source.ts';
import { judgeAnswer } from '../../../crawler/verdict.ts';
import { fixture } from './fixture.ts';

/** What a fixture of a watched page says. */
export interface Said {
  /** One of the source's addresses. */
  readonly address: string;
  readonly title: string;
  readonly publishedOn?: string;
  /** A paragraph to the letter. */
  readonly line: string;
  /** Names of its files. */
  readonly files: readonly string[];
}

/** The claims that hold for every source of single pages. */
export function holdsAsWatchedPage(source: Source, said: Said): void {
  const page = (name: string) => fixture(`${source.id}/${name}.html`, said.address);
  const judge = (name: string) =>
    judgeAnswer(
      {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        finalAddress: said.address,
        body: Buffer.from(page(name).text),
        notModified: false,
      },
      source,
      'list',
    );

  test('lists its page as one publication, its text and its files as documents', () => {
    const [found, ...others] = source.list(page('page')).publications;
    const [own, ...files] = found?.documents ?? [];

    expect(others).toEqual([]);
    expect(found?.key).toBe(said.address);
    expect(found?.facts).toEqual({
      title: said.title,
      ...(said.publishedOn && { publishedOn: said.publishedOn }),
    });
    expect(own).toMatchObject({ address: said.address, name: 'Treść strony' });
    expect(files.map(({ name }) => name)).toEqual(said.files);
    expect(judge('page').verdict).toBe('good');
  });

  test('reads its text without counters, calendars, side boxes and file names', () => {
    const text = source.text?.(page('page')) ?? [];

    expect(text).toContain(said.line);
    expect(text.join('\n')).not.toMatch(/odsłon|wyświetleń|odwiedzin|imieniny|cookies|sesji/i);
    expect(text.join('\n')).not.toContain('kwartalnika');
  });

  test('what moves from one visit to the next is no change', () => {
    const later = page('later');

    expect(later.text).not.toBe(page('page').text);
    expect(source.text?.(later)).toEqual(source.text?.(page('page')));
    expect(source.list(later)).toEqual(source.list(page('page')));
  });

  test('what the site shows once the page is gone is not believed', () => {
    expect(judge('gone').verdict).toBe('suspect');
  });
}
