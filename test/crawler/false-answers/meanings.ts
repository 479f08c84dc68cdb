import { each, type FalseAnswer, good, isPage, one, partial, suspect } from './row.ts';
import { says } from './says.ts';
import { bulletin, journal, register } from './sites.ts';

export const meanings: readonly FalseAnswer[] = [
  suspect(
    'all dates with months in words',
    bulletin,
    each(({ to }) => ({ to: `do dnia ${to}` })),
    says.mass,
  ),
  suspect(
    'all days and months swapped',
    register,
    each(({ day }) => ({ day: swap(day) })),
    says.mass,
  ),
  good(
    'all dates with the day first',
    register,
    each(({ day }) => ({ day: dayFirst(day) })),
  ),
  suspect(
    'all bodies without accents',
    register,
    each(({ body }) => ({ body: bare(body) })),
    says.mass,
  ),
  suspect(
    'a column that came out empty',
    register,
    each(() => ({ body: '' })),
    says.mass,
  ),
  suspect(
    'all titles in capitals',
    register,
    each(({ title }) => ({ title: title.toUpperCase() })),
    says.mass,
  ),
  good(
    'a sentinel for one date',
    register,
    one(() => ({ day: '0001-01-01' })),
  ),
  good(
    'sentinels for all dates',
    register,
    each(() => ({ day: '0001-01-01' })),
  ),
  good(
    '1900 for one date',
    register,
    one(() => ({ day: '1900-01-01' })),
  ),
  good(
    'the year 2206',
    register,
    one(() => ({ day: '2206-08-15' })),
  ),
  good(
    'a deadline in eighty years',
    register,
    one(() => ({ to: '2106-09-15' })),
  ),
  good(
    'the year 9999 for a deadline',
    register,
    one(() => ({ to: '9999-12-31' })),
  ),
  good(
    'a consultation that ends before it begins',
    bulletin,
    one(({ from, to }) => ({ from: to, to: from })),
  ),
  good(
    'all consultations with their ends swapped',
    bulletin,
    each(({ from, to }) => ({ from: to, to: from })),
  ),
  partial(
    'default objects of an API',
    journal,
    (items, site) =>
      site
        .render(items)
        .map((right) =>
          isPage(right)
            ? { ...right, body: '{"Id":0,"Title":null,"Day":"0001-01-01T00:00:00"}' }
            : right,
        ),
    says.redesigned,
  ),
  good(
    'a sentinel in every record of an API',
    journal,
    each(() => ({ day: '0001-01-01' })),
  ),
  good('NFD in place of NFC', register, (items, site) =>
    site.render(items).map((right) => ({ ...right, body: `${right.body}`.normalize('NFD') })),
  ),
  good(
    'hard spaces and doubled spaces',
    register,
    each(({ title }) => ({ title: title.replaceAll(' ', ' \u00a0') })),
  ),
];

const dayFirst = (day: string) => day.split('-').toReversed().join('.');
const swap = (day: string) => day.replace(/-(\d\d)-(\d\d)$/, '-$2-$1');
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ł', 'l')
    .concat(' .');
