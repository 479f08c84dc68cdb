import { attributeOf, childrenOf, type HtmlNode, textOf } from './node.ts';

const dropped = new Set(
  (
    'script style noscript template iframe object embed svg canvas video audio map ' +
    'nav footer aside head input select option textarea button label dialog menu'
  ).split(' '),
);
const roles = new Set('navigation banner contentinfo search complementary dialog alert'.split(' '));

// Words by which Polish public sites name what is not their content.
const names =
  /(^|[-_ ])(cookies?|consent|gdpr|rodo-(info|banner)|breadcrumbs?|okruszki|(main|top|left|right|side|mobile|sub)?-?menu|navbar|navigation|nav|sidebar|share|social(-media)?|skip-?links?|licznik|counter|visits|odwiedziny|pagination|pager|paginacja|toolbar|print-?(link|button)|search(?!-?result)(-?(box|form|bar|input))?|wyszukiwarka|banner|toc|spis-tresci|modal|popup|newsletter|hidden|sr-only|visually-hidden|d-none)([-_ ]|$)/i;

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What a page has around its content: menus, banners, forms, what nobody sees. */
export function isFurniture(node: HtmlNode, inContent: boolean): boolean {
  const name = node.name ?? '';
  if (dropped.has(name)) return true;
  // Inside an article the header holds its title; ASP.NET pages lie in one form as a whole.
  if (name === 'header') return !inContent;
  if (name === 'form') return textOf(node).length < 1_500;
  return isHidden(node) || roles.has(attributeOf(node, 'role')) || isNamedSo(node);
}

function isHidden(node: HtmlNode): boolean {
  const gone = node.attribs?.hidden !== undefined || hiddenStyle.test(attributeOf(node, 'style'));
  return gone || attributeOf(node, 'aria-hidden') === 'true';
}

/** By class and id, unless most of a page lies in it. */
function isNamedSo(node: HtmlNode): boolean {
  if (node.name === 'body' || node.name === 'html' || node.name === 'main') return false;
  const named = names.test(attributeOf(node, 'class')) || names.test(attributeOf(node, 'id'));
  return named && linkShare(node) > 0.3 ? true : named && textOf(node).length < 3_000;
}

/** Share 0-1 of a node's text that lies in links; menus are nearly all links. */
export function linkShare(node: HtmlNode): number {
  const all = textOf(node).replace(/\s+/g, '').length;
  return all === 0 ? 0 : lettersInLinks(node) / all;
}

function lettersInLinks(node: HtmlNode): number {
  if (node.name === 'a') return textOf(node).replace(/\s+/g, '').length;
  return childrenOf(node).reduce((sum, child) => sum + lettersInLinks(child), 0);
}

const noise = [
  /^(liczba|ilość)\s+(wejść|odsłon|wyświetleń|odwiedzin|pobrań|wizyt)\b.{0,40}$/i,
  /^(odwiedzin|odwiedziny|odsłon|odsłony|wyświetleń|wyświetlenia|wejść|licznik( odwiedzin)?)\s*:?\s*\d[\d\s]*$/i,
  /^(data|czas)\s+(wygenerowania|generowania|wydruku)\b.{0,60}$/i,
  /^(wygenerowano|wydrukowano|strona wygenerowana)\b.{0,60}$/i,
  /^(jesteś|jest pan(i)?)\s+\d+\.?\s+(gościem|osobą)/i,
  /^(drukuj|wydrukuj|zapisz( do)? pdf|pobierz pdf|udostępnij|powrót|wstecz|do góry|powiadom znajomego|poleć|wersja do druku|kopiuj link)$/i,
  /^(ta strona|serwis|strona|witryna)\s.{0,60}(plików|pliki)\s+cookies?\b/i,
];

// "67 raz(y)", "Pobrano: 12": counters at the end of a line that is content.
const counter =
  /(?:^|\s)(?:\d+\s*raz\(y\)|(?:pobrano|pobrań|wyświetlono|odsłon|wyświetleń)\s*:\s*\d+)\s*$/i;

/** A line of the page without the count of its visits or downloads. */
export const withoutCounter = (text: string) => text.replace(counter, '');

/** A line that changes with each visit, or says nothing of the content. */
export const isNoise = (text: string) => noise.some((pattern) => pattern.test(text));
