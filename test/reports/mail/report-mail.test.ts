import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderReportMail } from '../../../reports/mail/report-mail.ts';
import { buildReport } from '../../../reports/report.ts';
import { fullInput, health, input } from '../sample.ts';

const options = {
  page: 'https://monitor.example/raporty/31',
  settings: 'https://monitor.example/s/abc',
  unsubscribe: 'https://monitor.example/s/abc/koniec',
  reason: 'subskrypcja raportu',
};
const full = renderReportMail(buildReport(fullInput()), options);

test('carries the whole report as an HTML file', () => {
  const [file] = full.attachments ?? [];

  expect(full.subject).toBe('Raport z monitoringu: wrzesień–październik 2026');
  expect(file?.filename).toBe('raport-2026-09_2026-10-wyd-31.html');
  expect(load(`${file?.content}`)('main > section')).toHaveLength(12);
});

test('says the highlights and tasks in both parts', () => {
  const html = load(full.html)('body').text().replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
  const text = full.text.replace(/\s+/g, ' ');

  for (const words of [
    '240 do 180 godzin',
    '20 listopada 2026 (termin obliczony)',
    '23 listopada 2026',
  ]) {
    expect(html).toContain(words);
    expect(text).toContain(words);
  }
});

test('always says what could not be read', () => {
  const off = buildReport(input({ health: [health('journal', undefined, { state: 'off' })] }));
  const { html, text } = renderReportMail(off, options);

  for (const part of [html, text].map((part) => part.replace(/\s+/g, ' '))) {
    expect(part).toContain('0 z 1 źródła');
    expect(part).toContain('Dziennik Ustaw');
    expect(part).not.toContain('nie stwierdzono');
  }
  expect(full.text).toContain('BIP');
});

test('stays below the size at which mail is clipped', () => {
  expect(Buffer.byteLength(full.html)).toBeLessThan(100_000);
});
