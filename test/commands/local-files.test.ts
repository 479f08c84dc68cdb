import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isGranted, root, run, runJson } from './run.ts';

const dir = mkdtempSync(join(tmpdir(), 'monitor-cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const file = (name: string, content: string) => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const act = (hours: number) =>
  `<main><h1>Ustawa o próbach</h1><p>Art. 1. 1. Termin wynosi ${hours} godzin.</p><p>2. Mieszkania wspomagane prowadzi gmina.</p><p>Art. 2. Ustawa wchodzi w życie.</p></main>`;
const older = file('older.html', act(72));
const newer = file('newer.html', act(48));

describe.concurrent('read', { timeout: 20_000 }, () => {
  test('prints paragraphs and units of a file as one JSON object', async () => {
    const { code, json } = await runJson(['read', older]);

    expect(code).toBe(0);
    expect(json).toMatchObject({ kind: 'read', format: 'html', confidence: 1 });
    expect(json.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(json).toMatchObject({ is: { kind: 'other', because: [] }, recognised: [] });
    expect(json.paragraphs[0]).toEqual({ text: 'Ustawa o próbach', kind: 'heading' });
    expect(json.units.map(({ label }: { label: string }) => label)).toEqual([
      ...['', 'art. 1 ust. 1', 'art. 1 ust. 2', 'art. 2'],
    ]);
  });

  test('reads stdin, and says in Polish why a file cannot be read', async () => {
    const { code, stdout } = await run(['read', '-', '--json'], {}, '\u0000\u0001\u0002');

    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'unreadable', file: '-' });
    expect(stdout).toContain('Plik nieznanego typu');
  });

  test('takes a missing file for wrong usage', async () => {
    const { code, stdout, stderr } = await run(['read', join(dir, 'none.pdf')]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('wanted a file to read, found: ENOENT');
  });
});

describe.concurrent('diff', { timeout: 20_000 }, () => {
  test('names the unit, the words and why they matter', async () => {
    const { code, json } = await runJson(['diff', older, newer]);

    expect(code).toBe(0);
    expect(json.units).toHaveLength(1);
    expect(json.units[0]).toMatchObject({ unit: 'art. 1 ust. 1', kind: 'changed' });
    expect(json.significance.level).toBe('high');
    expect(json.significance.reasons[0]).toContain('72 → 48');
  });

  test('marks words for a terminal and for Markdown', async () => {
    const plain = await run(['diff', older, newer]);
    const markdown = await run(['diff', older, newer, '--md']);

    expect(plain.stdout).toContain('[-72-] {+48+} godzin');
    expect(markdown.stdout).toContain('### art. 1 ust. 1 – zmieniono');
    expect(markdown.stdout).toContain('~~72~~ **48** godzin');
  });

  test('writes a page of its own with words for those who hear it', async () => {
    const page = join(dir, 'redline.html');
    const { code, stdout } = await run(['diff', older, newer, '--html', page]);
    const html = readFileSync(page, 'utf8');

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(html).toContain('<del><span class="sr">[usunięto: </span>72');
    expect(html).toContain('<ins><span class="sr">[dodano: </span>48');
    expect(html).toContain('@layer');
    expect(html).not.toContain('<link');
  });

  test('writes an extract for a mail, without a class or a style sheet', async () => {
    const mail = join(dir, 'mail.html');
    const { code, stdout } = await run(['diff', older, newer, '--mail', mail]);
    const html = readFileSync(mail, 'utf8');

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(html).toContain('Art. 1 ust. 1');
    expect(html).toContain('text-decoration:line-through');
    expect(html).not.toMatch(/class=|<style|<link/);
  });

  test('ends with 0 and says so when nothing differs', async () => {
    const { code, stdout } = await run(['diff', older, older]);

    expect({ code, stdout }).toEqual({ code: 0, stdout: 'No difference in content.\n' });
  });
});

describe.concurrent('tags and lemmas', { timeout: 20_000 }, () => {
  test('gives each tag with its words and their place', async () => {
    const { code, json } = await runJson(['tags', older]);

    expect(code).toBe(0);
    expect(json.isRelevant).toBe(true);
    expect(json.tags).toContainEqual(
      expect.objectContaining({
        ...{ tag: 'us-mieszkania', words: 'Mieszkania wspomagane', place: 'art. 1 ust. 2' },
      }),
    );
  });

  test('measures precision and recall, and names silent rows and errors', async () => {
    const rows = [
      { id: 'a', text: 'mieszkania wspomagane', tags: ['us-mieszkania'] },
      { id: 'b', text: 'prawo lotnicze', tags: ['us-dps'] },
      { id: 'c', text: 'dom pomocy społecznej', tags: [] },
    ];
    const path = file('labelled.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    const { code, json } = await runJson(['tags', 'eval', path]);

    expect(code).toBe(0);
    expect(json.rows).toBe(3);
    expect(json.micro.missed).toBe(1);
    expect(json.silent).toEqual(['b']);
    expect(json.perTag['us-mieszkania']).toMatchObject({ precision: 1, recall: 1 });
    expect(json.errors).toContainEqual({ id: 'b', kind: 'missed', tag: 'us-dps' });
    expect(json.errors).toContainEqual(
      expect.objectContaining({ id: 'c', kind: 'wrong', words: 'dom pomocy społecznej' }),
    );
  });

  test('names the line of an evaluation file that is not of its shape', async () => {
    const path = file('broken.jsonl', '{"text": "a", "tags": []}\n{"text": 1}\n');
    const { code, stderr } = await run(['tags', 'eval', path]);

    expect(code).toBe(2);
    expect(stderr).toContain('broken.jsonl, line 2: wanted one row as JSON');
  });

  test('holds the matcher against judged pairs', async () => {
    const pairs = [
      { phrase: 'mieszkanie wspomagane', text: 'sieć mieszkań wspomaganych', match: true },
      { phrase: 'mieszkanie wspomagane', text: 'mieszkanie komunalne', match: true },
    ];
    const path = file('pairs.jsonl', pairs.map((pair) => JSON.stringify(pair)).join('\n'));
    const { json } = await runJson(['lemmas', 'eval', path]);

    expect(json).toMatchObject({ rows: 2, right: 1, errors: [{ found: false }] });
  });
});

describe.concurrent('try', { timeout: 20_000 }, () => {
  const fixture = (name: string) => join(root, 'test/fixtures', name);
  const project = 'https://legislacja.rcl.gov.pl/projekt/12399051';

  test('reads a saved list as a list', async () => {
    const args = ['try', 'work-list-rm', '--file', fixture('work-list-rm/register.csv')];
    const { code, json } = await runJson([...args, '--limit', '2']);

    expect(code).toBe(0);
    expect(json).toMatchObject({ reading: 'list', verdict: { verdict: 'good' } });
    expect(json.publications).toHaveLength(2);
    expect(json.listed).toBeGreaterThan(2);
  });

  test('reads a saved card as the page of a publication, and says why it is no list', async () => {
    const args = [
      'try',
      'rcl-bills',
      '--file',
      fixture('rcl-bills/project.html'),
      '--url',
      project,
    ];
    const { code, json } = await runJson(args);

    expect(code).toBe(0);
    expect(json.reading).toBe('read');
    expect(json.facts.number).toMatch(/^UD/);
    expect(json.refusals[0]).toContain('wanted the number of projects');
  });

  test('does not believe an error page', async () => {
    const page = file(
      'refused.html',
      '<html><title>Request Rejected</title><body>The requested URL was rejected.</body></html>',
    );
    const { code, json } = await runJson(['try', 'region-slaskie-bip', '--file', page]);

    expect(code).toBe(1);
    expect(json).toMatchObject({ reading: 'none', verdict: { reason: 'firewall' } });
    expect(json.refusals).toHaveLength(2);
  });

  test('names the known sources, and wants addresses of their hosts', async () => {
    const unknown = await run(['try', 'nothing']);
    const foreign = await run(['try', 'rcl-bills', '--url', 'https://example.org/']);

    expect([unknown.code, foreign.code]).toEqual([2, 2]);
    expect(unknown.stderr).toContain('known are: work-list-rm');
    expect(foreign.stderr).toContain('wanted an address on legislacja.rcl.gov.pl');
  });

  test.skipIf(isGranted)('asks nobody without a permission', async () => {
    const { code, stderr } = await run(['try', 'rcl-bills'], { MONITOR_REPLICA: '' });

    expect(code).toBe(1);
    expect(stderr).toContain('wanted a permission for rcl-bills, found none');
  });
});
