/**
 * Beginnings of classes and ids by which sites name what stands around their content. A class is
 * split at its hyphens and underscores; a part that begins so makes it furniture.
 */
const stems =
  'cookie ciasteczk consent gdpr breadcrumb okruszk pathway navbar navigation submenu mainmenu topmenu menu sidebar share sharing social addthis addtoany licznik counter odslon odslony odwiedzin odwiedziny visits visitors hits statystyk related powiazane podobne popular popularne najnowsze najczesciej polecane recent latest trending weather pogoda imieniny nameday zegar clock comment comments komentarz komentarze newsletter banner banners baner slider carousel karuzela rotator slideshow popup modal overlay advert ads reklama toolbar skip skiplink searchform wyszukiwarka searchbox paginator pagination paginacja pager tagcloud metryczka metryka ticker fontsize wcag tooltip preloader backtotop scrolltop'.split(
    ' ',
  );

/** Whole classes that name furniture, where a part of them would say too little. */
const whole = new Set(
  'widget widget-area sidebar-widget nav top-bar topbar tags print drukuj sr-only visually-hidden screen-reader-text lang languages search aside rodo rodo-info date-today today dzisiaj rating ratings'.split(
    ' ',
  ),
);

/** Builders of pages name all their parts so: these say nothing of what is inside. */
const builders =
  /^(elementor|et_pb|vc_|wpb_|fusion|has-|no-|is-|with-|without-|page-|single-|logged)/;

const wanted = new Set(stems);

/** Whether a class or an id names furniture of a page: a menu, a banner, a counter, a side box. */
export function isFurnitureName(name: string): boolean {
  if (whole.has(name)) return true;
  if (/^widget_/.test(name)) return true;
  if (builders.test(name)) return false;
  return name.split(/[-_]+/).some((part) => wanted.has(part) || wanted.has(part.replace(/s$/, '')));
}

/** What heads a box of links to other pages, or of what changes by itself. */
const boxTitle =
  /^(?:(?:czytaj|przeczytaj|zobacz|sprawdź|obejrzyj)(?:\s+(?:też|także|również|więcej|inne.{0,20}))?|najnowsze(?:\s+\p{L}+){0,2}|ostatnie (?:wpisy|aktualności|wiadomości|komentarze|artykuły)|ostatnio (?:dodane|opublikowane|komentowane)|aktualności z regionu|popularne(?:\s+\p{L}+)?|najpopularniejsze(?:\s+\p{L}+)?|najczęściej (?:czytane|oglądane|pobierane|komentowane)|polecane(?:\s+\p{L}+)?|polecamy(?: także| również)?|podobne(?:\s+\p{L}+)?|powiązane(?:\s+\p{L}+)?|inne (?:aktualności|wpisy|artykuły|wiadomości)|pozostałe (?:aktualności|wpisy|artykuły|wiadomości)|to może cię zainteresować|warto przeczytać|może cię zainteresować|kalendarz(?: wydarzeń)?|pogoda|imieniny|kursy walut|newsletter|udostępnij|podziel się|partnerzy|na skróty|tagi|archiwum|kategorie|szukaj|sonda|ankieta|licznik odwiedzin|statystyk[ai](?: strony| odwiedzin)?|cytat dnia|myśl dnia|czy wiesz,? że)\s*[:….]*$/iu;

/** Whether a heading stands over a box that is no content of its page. */
export function isBoxTitle(heading: string): boolean {
  return heading.length < 60 && boxTitle.test(heading.trim());
}
