import type { SourceCoverage } from '../../reports/coverage.ts';
import { html, type Markup } from '../../reports/html.ts';
import { counted } from '../../reports/polish.ts';
import { forms } from '../../reports/wording.ts';
import type { Page } from '../layout.ts';
import { renderEmpty } from '../parts/empty.ts';
import { type FacetsModel, renderFacets } from '../parts/facets.ts';
import { renderItem } from '../parts/item.ts';
import { renderPages } from '../parts/pages.ts';
import type { ChangePage, TagChoice } from '../ports.ts';
import { describe } from '../search/choices.ts';
import type { Search } from '../search/search.ts';
import { addressOf, type Choices, type Problem, valuesOf, without } from '../search/setting.ts';

export interface ChangesModel {
  readonly search: Search;
  readonly choices: Choices;
  readonly tags: readonly TagChoice[];
  readonly found: ChangePage;
  /** Of the sources that the search asks about, in its period. */
  readonly coverage: readonly SourceCoverage[];
  readonly now: Date;
}

/** The list of changes that fit a filter. */
export function changesPage(model: ChangesModel): Page {
  const { search, found, choices, tags } = model;
  const count = countInWords(found.total);
  const [words] = valuesOf(search.settings, 'q');
  return {
    title: `${words === undefined ? 'Zmiany' : `„${words}”`}: ${count}`,
    section: '/zmiany',
    main: html`<h1>Zmiany</h1>
${renderWords(search)}
<div class="facets">
${renderFacets({ choices, tags, settings: search.settings, problems: [], count })}
<section aria-labelledby="wyniki">
<div class="row spread"><h2 id="wyniki" class="top0"><span role="status">${count}</span></h2><p class="meta">od najnowszych</p></div>
${renderChips(search, choices)}
${found.changes.length === 0 ? renderEmpty(model) : renderFound(model)}
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
<label class="sr" for="q">Słowa w tytule i treści zmiany</label><input id="q" name="q" type="search" maxlength="200" value="${words}"${error !== undefined && html` aria-invalid="true"`}><button type="submit" class="btn">Szukaj</button>
</form>
<p class="hint">Szukamy w tytułach, numerach i zmienionym tekście. Początek słowa wystarczy: „asystenc” znajdzie „asystencja” i „asystencji”.</p>`;
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

function renderFound({ search, found, now }: ChangesModel): Markup {
  const { settings, after } = search;
  const first = after === undefined ? undefined : addressOf(settings);
  const next = found.next === null ? undefined : addressOf(settings, found.next);
  return html`<div class="items">
${found.changes.map((change) => renderItem(change, now))}
</div>
${renderPages(first, next)}`;
}
