import { expect, test } from 'vitest';
import { crawlDelayMs, mayFetch, readRobots } from '../../crawler/robots.ts';
import { userAgentOf } from '../../crawler/user-agent.ts';

const agent = userAgentOf('1.0', 'monitor@example.org');
const address = 'https://bip.example.pl/artykul/12?druk=1';

test('without a rule file everything is allowed', () => {
  expect(mayFetch(null, address, agent)).toBe(true);
  expect(crawlDelayMs(null, address, agent)).toBe(0);
});

test.each([
  ['User-agent: *\nDisallow: /', false],
  ['User-agent: *\nDisallow:', true],
  ['User-agent: *\nDisallow: /artykul\nAllow: /artykul/12', true],
  ['User-agent: *\nDisallow: /*?druk=', false],
  ['User-agent: *\nDisallow: /artykul/12$', true],
  ['User-agent: SUS-Monitor\nDisallow: /artykul\n\nUser-agent: *\nDisallow:', false],
  ['User-agent: sus-monitor\nDisallow:\n\nUser-agent: *\nDisallow: /', true],
  ['User-agent: Googlebot\nDisallow: /', true],
  ['', true],
])('%j gives %s', (rules, isAllowed) => {
  expect(mayFetch(rules, address, agent)).toBe(isAllowed);
});

test.each([
  ['User-agent: *\nCrawl-delay: 5', 5000],
  ['User-agent: *\nCrawl-delay: 0.5', 500],
  ['User-agent: *\nCrawl-delay: 86400', 120_000],
  ['User-agent: *\nCrawl-delay: -3', 0],
  ['User-agent: *\nCrawl-delay: soon', 0],
])('%j asks for a pause of %i ms', (rules, delay) => {
  expect(crawlDelayMs(rules, address, agent)).toBe(delay);
});

test.each([
  [200, 'User-agent: *', 'rules'],
  [200, '<!DOCTYPE html><title>Strona główna</title>', 'none'],
  [404, '', 'none'],
  [403, '', 'none'],
  [429, '', 'later'],
  [500, '', 'later'],
  [503, '', 'later'],
])('status %i with %j means %s', (status, text, kind) => {
  expect(readRobots(status, text).kind).toBe(kind);
});

test('the user agent names a person and no page', () => {
  expect(agent).toContain('monitor@example.org');
  expect(agent).not.toMatch(/https?:/);
});
