import { LayoutChanged } from '../errors.ts';
import type { Page } from '../page.ts';

/** What an address may carry of the visit, or of where the visitor came from. */
const visitParts =
  /^(phpsessid|jsessionid|aspsessionid\w*|sid|s_id|sess|session|session_?id|sessid|csrf|csrf_?token|csrfmiddlewaretoken|token|_token|nonce|_wpnonce|doing_wp_cron|pagespeed|cb|cachebuster|nocache|ts|timestamp|rnd|rand|fbclid|gclid|_ga|ref|highlight|utm_\w*)$/i;

/** An address without the parts that belong to one visit; the order of the others stays. */
export function withoutVisit(address: URL | string): string {
  const url = new URL(address);
  const ours = [...url.searchParams.keys()].filter((name) => visitParts.test(name));
  for (const name of ours) url.searchParams.delete(name);
  url.pathname = url.pathname.replace(/;(?:jsessionid|sid)=[^/]*/gi, '');
  url.hash = '';
  return url.href;
}

/** Equal for addresses that differ only as sites write one and the same: scheme, `www.`, slash. */
function bare(address: URL | string): string {
  const { hostname, pathname, search } = new URL(withoutVisit(address));
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Which of the watched addresses a page answers. @throws {LayoutChanged} when it answers none */
export type FindWatched = (page: Page) => string;

/**
 * To find the watched address that a page answers. Sites redirect: WordPress leads from `?p=2992`
 * to a readable address, and names the short one in the page. None is answered by a front page in
 * place of a page that is gone.
 */
export function watchedAddresses(addresses: readonly string[]): FindWatched {
  const byPlace = firstOfEach(addresses, bare);
  const byQuery = firstOfEach(addresses, (address) => new URL(address).search);
  return ({ url, text }) => {
    const named = [url.href, ...shortLinks(text, url)].map((address) => byPlace.get(bare(address)));
    const numbered = wordpressIds(text).map((id) => byQuery.get(id));
    const found = [...named, ...numbered].find((address) => address !== undefined);
    if (found !== undefined) return found;
    const [only] = addresses;
    const isFrontPage = url.pathname === '/' && url.search === '';
    if (only !== undefined && addresses.length === 1 && !isFrontPage) return only;
    throw new LayoutChanged(url, 'a[href]', 'an answer from the watched address', url.href);
  };
}

function firstOfEach(addresses: readonly string[], keyOf: (address: string) => string) {
  return new Map(addresses.toReversed().map((address) => [keyOf(address), address]));
}

/** Other addresses by which the page calls itself. */
function shortLinks(html: string, url: URL): URL[] {
  const links = [...html.slice(0, 200_000).matchAll(/<link\b[^>]{0,300}>/gi)]
    .filter(([tag]) => /rel=["']?(?:shortlink|canonical)\b/i.test(tag))
    .map(([tag]) => /href=["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '');
  return links.flatMap((href) => URL.parse(href.replaceAll('&amp;', '&'), url) ?? []);
}

/** `?p=2992` for a body with the class `postid-2992`, as WordPress writes it. */
function wordpressIds(html: string): string[] {
  const body = /<body\b[^>]{0,100}class=["']([^"']{0,1000})/i.exec(html)?.[1] ?? '';
  const post = /\bpostid-(\d+)\b/.exec(body)?.[1];
  const page = /\bpage-id-(\d+)\b/.exec(body)?.[1];
  return [
    ...(post === undefined ? [] : [`?p=${post}`]),
    ...(page === undefined ? [] : [`?page_id=${page}`]),
  ];
}
