import type { SourceCoverage } from '../../reports/coverage.ts';
import { html, type Markup } from '../../reports/html.ts';
import { whyUnread } from '../../reports/regions.ts';
import { describe } from '../search/choices.ts';
import type { Search } from '../search/search.ts';
import { addressOf, type Choices, without } from '../search/setting.ts';

interface EmptyModel {
  readonly search: Search;
  readonly choices: Choices;
  readonly coverage: readonly SourceCoverage[];
}

/** Nothing was found: either that is certain, or we do not know, and then it says which sources. */
export function renderEmpty(model: EmptyModel): Markup {
  const unread = model.coverage.filter(({ read }) => read !== 'whole');
  if (model.coverage.length === 0 || unread.length > 0) return renderUnknown(model, unread);
  return html`<div class="empty">
<h3>Nie ma zmian, które pasują do tych filtrów</h3>
<p>Wszystkie źródła, o które pytasz, odczytano w tym czasie, więc to pewne: <strong>bez zmian</strong>.</p>
${renderWider(model)}
</div>`;
}

function renderUnknown(model: EmptyModel, unread: readonly SourceCoverage[]): Markup {
  return html`<div class="notice warn">
<h3>Nie znaleziono zmian, ale nie wiemy, czy ich nie było</h3>
${
  unread.length === 0
    ? html`<p>Nie czytamy żadnego źródła, które pasuje do tych filtrów. Nie możemy powiedzieć „bez zmian”.</p>`
    : html`<p>Nie odczytano wszystkiego, więc nie możemy powiedzieć „bez zmian”:</p>
<ul>${unread.slice(0, 8).map((source) => html`<li>${whyUnread(source)}</li>`)}${unread.length > 8 && html`<li>i dalsze źródła: ${unread.length - 8}</li>`}</ul>`
}
<p><a href="/zrodla">Zobacz stan źródeł</a></p>
</div>
${renderWider(model)}`;
}

/** The nearest wider searches: each setting taken away in turn. */
function renderWider({ search, choices }: EmptyModel): Markup {
  const { settings } = search;
  const isNarrow = !settings.some(({ param }) => param === 'zakres');
  const all = [...settings, { param: 'zakres' as const, value: 'wszystkie' }];
  return html`<ul>
${settings
  .filter(({ param }) => param !== 'zakres')
  .slice(0, 4)
  .map((setting) => {
    const { name, value } = describe(setting, choices);
    return html`<li><a href="${addressOf(without(settings, setting))}">Usuń filtr „${name}: ${value}”</a></li>
`;
  })}
${isNarrow && html`<li><a href="${addressOf(all)}">Szukaj też poza tematem usług społecznych</a></li>`}
</ul>`;
}
