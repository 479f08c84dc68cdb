import { type FalseAnswer, failed, good, isFile, isPage, onList, partial, suspect } from './row.ts';
import { says } from './says.ts';
import { bulletin } from './sites.ts';

export const statuses: readonly FalseAnswer[] = [
  suspect('403', bulletin, onList('refused-403'), 'Serwis odmówił dostępu.'),
  suspect('451', bulletin, onList('legal-451'), 'Serwis odmówił dostępu.'),
  suspect('204', bulletin, onList('no-content-204'), says.empty),
  failed('503 with Retry-After', bulletin, onList('asks-for-rest'), 'Serwis nie odpowiada;'),
  suspect(
    'a redirect to a foreign login',
    bulletin,
    onList('redirect-elsewhere'),
    'Serwis przekiero',
  ),
  suspect(
    'a redirect to itself',
    bulletin,
    onList('redirect-home'),
    'Serwis przekierowuje w kółko.',
  ),
  suspect('a redirect into the machine', bulletin, onList('redirect-inside'), ''),
  failed('404 on the list', bulletin, () => [], 'Serwis odpowiedział kodem 404'),
  partial(
    '404 on every page',
    bulletin,
    (items, site) => site.render(items).filter((right) => !isPage(right)),
    'Serwis odpowiedział kodem 404',
  ),
  good('404 on every file', bulletin, (items, site) =>
    site.render(items).filter((right) => !isFile(right)),
  ),
];
