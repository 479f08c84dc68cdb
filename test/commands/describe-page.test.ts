import { expect, test } from 'vitest';
import { describePage, freeId, slugOf } from '../../commands/wire/describe-page.ts';

const page = 'https://rops.example.pl/plan';
const said = { name: 'Łódzkie – plan usług', kind: 'regional', region: 'łódzkie' };

test('a page is described with its id, region and institution', () => {
  const options = {
    ...said,
    body: 'MZ',
    selector: 'main .tresc',
    browser: true,
    every: 6,
  } as const;

  expect(describePage(`${page}?PHPSESSID=9f3a#plan`, options)).toEqual({
    id: 'page-lodzkie-plan-uslug',
    name: 'Łódzkie – plan usług',
    kind: 'regional',
    region: '10',
    body: 'mz',
    address: page,
    selector: 'main .tresc',
    fetchWith: 'browser',
    everyHours: 6,
  });
});

test.each([
  ['no address', 'plan', 'wanted an address such as'],
  ['a file of this machine', 'file:///etc/passwd', 'wanted an address such as'],
  ['a script', 'javascript:alert(1)', 'wanted an address such as'],
  ['a private name', 'http://intranet.local/', 'the private host intranet.local'],
  ['a name without a dot', 'http://localhost/plan', 'the private host localhost'],
  ['a private address', 'http://10.0.0.7/plan', '10.0.0.7'],
  ['a private address in IPv6', 'http://[::1]/plan', '[::1]'],
  ['another port', 'https://rops.example.pl:8443/', 'the port of'],
  ['a password', 'https://jan:tajne@rops.example.pl/', 'a user in it'],
])('%s is refused', (_, address, says) => {
  expect(() => describePage(address, said)).toThrow(says);
});

test.each([
  ['an unknown kind names the known ones', { kind: 'plan' }, 'work-list, draft-act'],
  ['an unknown region names all sixteen', { region: '99' }, '24 śląskie'],
  ['an unknown institution names the known ones', { body: 'xyz' }, 'mrpips'],
  ['a selector that does not parse is told', { selector: 'main[[' }, 'in CSS, found "main[["'],
  ['a name without letters', { name: '–' }, 'letters or digits'],
])('%s', (_, wrong, says) => {
  expect(() => describePage(page, { ...said, ...wrong })).toThrow(says);
});

test('a regional page wants its region', () => {
  expect(() => describePage(page, { name: 'Plan', kind: 'regional' })).toThrow('--region');
});

test('an id that is taken gets a number', () => {
  expect(freeId('page-plan', [])).toBe('page-plan');
  expect(freeId('page-plan', ['page-plan', 'page-plan-2'])).toBe('page-plan-3');
  expect(slugOf('Świętokrzyskie: ROPS, źródła')).toBe('swietokrzyskie-rops-zrodla');
});
