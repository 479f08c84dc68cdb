import type { SourceCoverage } from '../../reports/coverage.ts';
import { html, type Markup } from '../../reports/html.ts';
import { counted } from '../../reports/polish.ts';
import { forms } from '../../reports/wording.ts';
import type { Page } from '../layout.ts';
import { renderEmpty } from '../parts/empty.ts';
import { type FacetsModel, renderFacets } from '../parts/facets.ts';
import { renderHighlights } from '../parts/highlights.ts';
import { renderItem } from '../parts/item.ts';
import { renderPages } from '../parts/pages.ts';
import type { ChangePage, TagChoice } from '../ports.ts';
import { describe } from '../search/choices.ts';
import type { ChoiceCounts } from '../search/counts.ts';
import type { Search } from '../search/search.ts';
import { addressOf, type Choices, type Problem, valuesOf, without } from '../search/setting.ts';

export interface ChangesModel {
  readonly search: Search;
  readonly choices: Choices;
  readonly tags: readonly TagChoice[];
  readonly found: ChangePage;
  /** Of the sources that the search asks about, in its period. */
  readonly coverage: readonly SourceCoverage[];
  readonly counts?: ChoiceCounts | undefined;
  readonly now: Date;
}

/** The list of changes that fit a filter. */
export function changesPage(model: ChangesModel): Page {
  const { search, found, choices, tags, counts } = model;
  if (found.isTooSlow) return tooSlowPage(model);
  const count = countInWords(found.total);
  const [words] = valuesOf(search.settings, 'q');
  return {
    title: `${words === undefined ? 'Zmiany' : `„${words}”`}: ${count}`,
    section: '/zmiany',
    main: html`<h1>Zmiany</h1>
${renderWords(search)}
<div class="facets">
${renderFacets({ choices, tags, settings: search.settings, problems: [], count, counts })}
<section aria-labelledby="wyniki">
<div class="row spread"><h2 id="wyniki" class="top0"><span role="status">${count}</span></h2>${renderOrder(search)}</div>
${renderChips(search, choices)}
${renderCompletions(search, found)}
${found.changes.length === 0 ? renderEmpty(model) : renderFound(model)}
</section>
</div>`,
  };
}

/** The search took too long: what was asked stays, and what would make it narrower is said. */
function tooSlowPage({ search, choices, tags }: ChangesModel): Page {
  const { settings } = search;
  return {
    title: 'Wyszukiwanie trwało za długo',
    section: '/zmiany',
    main: html`<h1>Zmiany</h1>
${renderWords(search)}
<div class="facets">
${renderFacets({ choices, tags, settings, problems: [], count: undefined })}
<section aria-labelledby="wyniki">
<div class="notice warn" role="alert">
<h2 id="wyniki" class="top0">Wyszukiwanie trwało za długo</h2>
<p>Przerwaliśmy je po 3 sekundach i nie wiemy, co by znalazło. Zawęź je: podaj okres (np. <code>okres:2026-09</code>), źródło albo temat, dodaj rzadsze słowo lub usuń słowo z minusem.</p>
</div>
${renderChips(search, choices)}
</section>
</div>`,
  };
}

/** The form again, with everything that is wrong named at the top; no results are guessed. */
export function wrongSearchPage(
  search: Search,
  { choices, tags }: Pick<FacetsModel, 'choices' | 'tags'>,
): Page {
  const { settings, problems } = search;
  return {
    title: 'Popraw filtr',
    section: '/zmiany',
    main: html`<h1>Zmiany</h1>
${renderSummary(problems)}
${renderWords(search)}
<div class="facets">
${renderFacets({ choices, tags, settings, problems, count: undefined })}
<section aria-labelledby="wyniki">
<h2 id="wyniki" class="top0">Nie szukaliśmy</h2>
<p>Filtr z tego adresu jest niepoprawny. Popraw go albo <a href="/zmiany">zacznij od nowa</a>.</p>
${renderChips(search, choices)}
</section>
</div>`,
  };
}

/** „23 zmiany”, „ponad 1 000 zmian”. */
function countInWords(total: ChangePage['total']): string {
  return total === 'many' ? 'ponad 1\u00a0000 zmian' : counted(total, forms.change);
}

function renderWords({ settings, problems }: Search): Markup {
  const [words = ''] = valuesOf(settings, 'q');
  const error = problems.find(({ param }) => param === 'q')?.message;
  return html`<form class="find" role="search" aria-label="Zmiany" action="/zmiany">
${settings.filter(({ param }) => param !== 'q').map(({ param, value }) => html`<input type="hidden" name="${param}" value="${value}">`)}
<label class="sr" for="q">Słowa w tytule i treści zmiany</label><input id="q" name="q" type="search" maxlength="1000" value="${words}"${error !== undefined && html` aria-invalid="true"`}><button type="submit" class="btn">Szukaj</button>
</form>
${renderHint()}`;
}

function renderHint(): Markup {
  return html`<p class="hint">Szukamy w tytułach, numerach i zmienionym tekście, we wszystkich odmianach słowa: „asystent osobisty” znajdzie „asystenta osobistego”, a „DPS” także „dom pomocy społecznej”. Polskie znaki nie są potrzebne.</p>
<details class="hint"><summary>Jak szukać dokładniej</summary>
<ul>
<li><code>"dom pomocy"</code> – te słowa obok siebie</li>
<li><code>dom -dziecka</code> – bez słowa po minusie</li>
<li><code>żłobek LUB przedszkole</code> – jedno z dwóch</li>
<li><code>asyst*</code> – początek słowa</li>
<li><code>akt:UD315</code>, <code>etap:konsultacje</code>, <code>ministerstwo:zdrowia</code>, <code>region:śląskie</code>, <code>waga:duża</code>, <code>termin:otwarty</code>, <code>okres:2026-09..2026-10</code> – filtry; minus przed filtrem go odwraca</li>
</ul>
</details>`;
}

function renderSummary(problems: readonly Problem[]): Markup {
  const [one] = problems.length === 1 ? ['Popraw jedną rzecz'] : [];
  return html`<section class="summary" role="alert" aria-labelledby="bledy" tabindex="-1">
<h2 id="bledy">${one ?? `Popraw ${counted(problems.length, ['rzecz', 'rzeczy', 'rzeczy'])}`}</h2>
<ul>${problems.map(({ param, message }) => html`<li><a href="#${param}">${message}</a></li>`)}</ul>
</section>`;
}

function renderChips({ settings }: Search, choices: Choices): Markup | false {
  if (settings.length === 0) return false;
  return html`<ul class="chips" aria-label="Wybrane filtry">
${settings.map((setting) => {
  const { name, value } = describe(setting, choices);
  return html`<li><a class="chip" href="${addressOf(without(settings, setting))}"><span><b>${name}:</b> ${value}</span><i aria-hidden="true">×</i><span class="sr"> – usuń filtr</span></a></li>
`;
})}
<li><a class="chip" href="/zmiany">Wyczyść wszystko</a></li>
</ul>`;
}

/** By relevance only where words were asked. */
function renderOrder({ settings, order }: Search): Markup {
  if (valuesOf(settings, 'q').length === 0) return html`<p class="meta">od najnowszych</p>`;
  const others = settings.filter(({ param }) => param !== 'porzadek');
  return order === 'newest'
    ? html`<p class="meta">od najnowszych · <a href="${addressOf([...others, { param: 'porzadek', value: 'trafnosc' }])}">od najtrafniejszych</a></p>`
    : html`<p class="meta"><a href="${addressOf(others)}">od najnowszych</a> · od najtrafniejszych (z 300 najnowszych)</p>`;
}

/** The last word was half typed: what it may become. */
function renderCompletions({ settings }: Search, { completions = [] }: ChangePage): Markup | false {
  const [words = ''] = valuesOf(settings, 'q');
  if (completions.length === 0) return false;
  const others = settings.filter(({ param }) => param !== 'q');
  const start = words.replace(/[\p{L}\p{N}-]+\*?$/u, '');
  return html`<p class="meta">Ostatnie słowo czytamy jako początek: ${completions.map(
    (word, at) =>
      html`${at > 0 && ', '}<a href="${addressOf([{ param: 'q', value: `${start}${word}` }, ...others])}">${word}</a>`,
  )}.</p>`;
}

function renderFound({ search, found, now }: ChangesModel): Markup {
  const { settings, after } = search;
  const first = after === undefined ? undefined : addressOf(settings);
  const next = found.next === null ? undefined : addressOf(settings, found.next);
  return html`<div class="items">
${found.changes.map((change) => renderItem(change, now, renderHighlights(found.highlights?.get(change.id) ?? [])))}
</div>
${renderPages(first, next)}`;
}
