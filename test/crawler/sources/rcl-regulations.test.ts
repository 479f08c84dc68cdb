import { expect, test } from 'vitest';
import { readStages } from '../../../crawler/engines/rcl.ts';
import { parsePage } from '../../../crawler/page.ts';
import { rclRegulations } from '../../../crawler/sources/rcl-regulations.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = rclRegulations.start[0] ?? '';
const project = 'https://legislacja.rcl.gov.pl/projekt/13500110';

test('lists regulations with the free-form numbers of ministries', () => {
  const { publications, total } = rclRegulations.list(fixture('rcl-regulations/list.html', start));

  expect(total).toBe(22_140);
  expect(publications.map(({ key, facts }) => [key, facts.number])).toEqual([
    ['13500110', '61'],
    ['13500098', 'MZ2011'],
  ]);
});

test('a pager replaced by an error page means no next page, not a broken list', () => {
  expect(rclRegulations.list(fixture('rcl-regulations/list.html', start)).next).toBeUndefined();
});

test('a full page that does not reach the total has a next one, though its pager is broken', () => {
  const page = fixture('rcl-regulations/list.html', start);
  const asked = (query: string) =>
    rclRegulations.list(parsePage(new URL(start.replace('pSize=100&pNumber=1', query)), page.text));

  expect(asked('pSize=2&pNumber=1').next).toBe(
    start.replace('pSize=100', 'pSize=2').replace('pNumber=1', 'pNumber=2'),
  );
  expect(asked('pSize=2&pNumber=11070').next).toBeUndefined();
});

test('reads the active stage of a regulation', () => {
  const reading = rclRegulations.read?.(fixture('rcl-regulations/project.html', project));

  expect(reading?.facts).toMatchObject({ number: '61', stage: 'Opiniowanie' });
  expect(reading?.pages).toHaveLength(2);
});

test('refuses a redesigned card', () => {
  const redesigned = fixture('rcl-regulations/list.html', project);

  expect(() => rclRegulations.read?.(redesigned)).toThrow('found 0');
});

const real = test.skipIf(!hasCaptures);

real('the real list of regulations gives 10 rows of 22121 and no next page', () => {
  const listing = rclRegulations.list(capture('rcl/list-rozporzadzenia.html', start));

  expect(listing.publications).toHaveLength(10);
  expect(listing.total).toBe(22_121);
  expect(listing.next).toBeUndefined();
  expect(listing.publications.map(({ facts }) => facts.number)).toContain('MZ1921');
});

real('a real regulation has 12 stages and is in the fourth while the third never began', () => {
  const page = capture(
    'rcl/project-rozporzadzenie-12413554.html',
    'https://legislacja.rcl.gov.pl/projekt/12413554',
  );
  const stages = readStages(page);

  expect(stages).toHaveLength(12);
  expect(stages[2]?.state).toBe('notStarted');
  expect(rclRegulations.read?.(page).facts).toMatchObject({ number: '1338', stage: 'Opiniowanie' });
});
