import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { sejmProcesses } from '../../../crawler/sources/sejm-processes.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = sejmProcesses.start[0] ?? '';
const detail = 'https://api.sejm.gov.pl/sejm/term10/processes/3101';

test('lists processes with their page and the technical mark', () => {
  const { publications } = sejmProcesses.list(fixture('sejm-processes/list.json', start));

  expect(publications[0]).toEqual({
    key: '10/3101',
    title: 'Rządowy projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
    address: 'https://www.sejm.gov.pl/Sejm10.nsf/PrzebiegProc.xsp?nr=3101',
    facts: {
      title: 'Rządowy projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      term: '10',
      process: '3101',
      kind: 'projekt ustawy',
      summary: 'projekt dotyczy wprowadzenia asystencji osobistej',
      publishedOn: '2026-08-21',
      documentDate: '2026-08-20',
    },
    pages: [detail],
    mark: '2026-09-02T10:15:00',
  });
  expect(publications[1]?.facts.eli).toBe('DU/2026/1201');
});

test('a full page is followed by the next offset, a short one by nothing', () => {
  const full = start.replace('limit=500', 'limit=2');

  expect(sejmProcesses.list(fixture('sejm-processes/list.json', full)).next).toBe(
    'https://api.sejm.gov.pl/sejm/term10/processes?limit=2&offset=2',
  );
  expect(sejmProcesses.list(fixture('sejm-processes/list.json', start)).next).toBeUndefined();
});

test('reads where a process is and how it joins the RCL', () => {
  const reading = sejmProcesses.read?.(fixture('sejm-processes/document.json', detail));

  expect(reading?.facts).toMatchObject({
    stage: 'I czytanie w komisjach',
    rclNumber: 'RM-0610-77-26',
    print: '3101',
  });
  expect(reading?.facts).not.toHaveProperty('status');
});

test('the change date of the API is no fact', () => {
  const reading = sejmProcesses.read?.(fixture('sejm-processes/document.json', detail));

  expect(JSON.stringify(reading)).not.toContain('10:15:00');
});

test('refuses an answer that lost a field it needs', () => {
  const text = fixture('sejm-processes/list.json', start).text.replaceAll(
    '"changeDate"',
    '"changed"',
  );
  const redesigned = parsePage(new URL(start), text);

  expect(() => sejmProcesses.list(redesigned)).toThrow('0.changeDate');
});

test('refuses an error page in place of JSON', () => {
  expect(() => sejmProcesses.list(fixture('rcl-bills/list.html', start))).toThrow('of "JSON"');
});

const real = test.skipIf(!hasCaptures);

real('the real process 950 gives the whole join chain', () => {
  const reading = sejmProcesses.read?.(
    capture('sejm-api/process_950.json', 'https://api.sejm.gov.pl/sejm/term10/processes/950'),
  );

  expect(reading?.facts).toMatchObject({
    process: '950',
    print: '950',
    rclNumber: 'RM-0610-54-24',
    eli: 'DU/2025/619',
    stage: 'Prezydent podpisał ustawę (2025-05-08)',
    status: 'Uchwalono',
    publishedOn: '2025-01-07',
  });
});

real('real lists and details without optional fields are read', () => {
  const listing = sejmProcesses.list(capture('sejm-api/term10-processes.json', start));

  expect(listing.publications.map(({ key }) => key)).toEqual(['10/31', '10/27', '10/3']);
  for (const number of ['3', '27'])
    expect(
      sejmProcesses.read?.(capture(`sejm-api/term10-process-${number}.json`, detail)).facts.process,
    ).toBe(number);
});
