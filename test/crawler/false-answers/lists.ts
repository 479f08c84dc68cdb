import { walls } from '../../replica/lies/walls.ts';
import {
  each,
  type FalseAnswer,
  good,
  isList,
  isPage,
  onList,
  onPages,
  partial,
  suspect,
  written,
} from './row.ts';
import { says } from './says.ts';
import { bulletin, datedBulletin, type Item, journal, register } from './sites.ts';

export const lists: readonly FalseAnswer[] = [
  suspect(
    'an says.empty list',
    bulletin,
    written(() => []),
    says.redesigned,
  ),
  suspect('an says.empty array', journal, onList('empty-array'), 'Lista jest pusta.'),
  suspect('a CSV of headers alone', register, onList('header-row-only'), ''),
  suspect(
    'half the rows',
    bulletin,
    written((items) => items.slice(0, 5)),
    says.halved,
  ),
  suspect('half the table', register, onList('half-table'), says.halved),
  suspect('half the array', journal, onList('half-array'), says.halved),
  good(
    'the list in another order',
    bulletin,
    written((items) => items.toReversed()),
  ),
  good(
    'the register in another order',
    register,
    written((items) => items.toReversed()),
  ),
  good(
    'every row twice',
    register,
    written((items) => [...items, ...items]),
  ),
  good(
    'a number twice, with another title',
    register,
    written((items) => [...items, { ...blank(items), title: 'Zupełnie inny projekt' }]),
  ),
  suspect(
    'all ids renumbered',
    bulletin,
    each(({ id }) => ({ id: `${Number(id) + 5_000}` })),
    'Znane pozycje zniknęły z listy',
  ),
  suspect(
    'all numbers of a register new',
    register,
    each(({ id }) => ({ id: `${Number(id) + 5_000}` })),
    'Znane pozycje zniknęły z listy',
  ),
  suspect('a redesign', bulletin, onList('redesign'), says.redesigned),
  partial('a redesign of the pages', bulletin, onPages('redesign'), says.redesigned),
  suspect('renamed columns', register, onList('columns-renamed'), ''),
  good('an error page nested in the list', bulletin, (items, site) =>
    site
      .render(items)
      .map((right) =>
        isList(right)
          ? { ...right, body: `${right.body}`.replace('<footer>', `${walls['soft-404']}<footer>`) }
          : right,
      ),
  ),
  suspect('yesterday’s list, by its Date', bulletin, onList('older-date'), 'Serwis podał starszą'),
  partial(
    'yesterday’s pages, by their Date',
    bulletin,
    onPages('older-date'),
    'Serwis podał starszą',
  ),
  suspect(
    'an older list: its marks went back, one row is missing',
    datedBulletin,
    written((items) =>
      items.slice(0, -1).map((item, n) => (n < 2 ? { ...item, mark: '2026-07-01' } : item)),
    ),
    'Serwis podał starszą',
  ),
  partial(
    'the same page under every address',
    bulletin,
    (items, site) => {
      const right = site.render(items);
      const first = right.find(isPage);
      return right.map((answer) =>
        isPage(answer) ? { ...answer, body: first?.body ?? '' } : answer,
      );
    },
    'Serwis pod różnymi adresami podaje tę samą stronę.',
  ),
];

/** Its own number again, so that the register gives it twice. */
function blank(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('no items');
  return first;
}
