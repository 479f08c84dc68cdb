import { html, type Markup } from '../../reports/html.ts';
import type { Choice, TagChoice } from '../ports.ts';
import type { ChoiceCounts } from '../search/counts.ts';
import {
  type Choices,
  type ListParam,
  type Problem,
  type Setting,
  valuesOf,
} from '../search/setting.ts';

/** What the form needs: all choices, what is set, and what is wrong with it. */
export interface FacetsModel {
  readonly choices: Choices;
  readonly tags: readonly TagChoice[];
  readonly settings: readonly Setting[];
  readonly problems: readonly Problem[];
  /** How many of what was found each choice has. */
  readonly counts?: ChoiceCounts | undefined;
  /** „23 zmiany”, for the way past the form on a narrow screen. */
  readonly count: string | undefined;
}

/** The filter as a form that only ever asks: GET, no script. */
export function renderFacets(model: FacetsModel): Markup {
  const { settings, count, counts } = model;
  return html`<form action="/zmiany" aria-label="Zawężanie wyników">
${count !== undefined && html`<p class="to-results"><a href="#wyniki">Przejdź do wyników (${count})</a></p>`}
${settings.filter(({ param }) => param === 'q' || param === 'porzadek').map(({ param, value }) => html`<input type="hidden" name="${param}" value="${value}">`)}
${renderRange(settings)}
${renderTagFacet(model)}
${renderFacet('wojewodztwo', 'Województwo', model)}
${renderFacet('rodzaj', 'Rodzaj zmiany', model)}
${renderFacet('typ', 'Typ źródła', model)}
${renderFacet('zrodlo', 'Źródło', model)}
${renderFacet('organ', 'Organ', model)}
${renderPeriod(model)}
${counts?.newest !== undefined && html`<p class="meta">Liczby przy filtrach: z ${counts.newest} najnowszych znalezionych zmian.</p>`}
<p><button type="submit" class="btn">Pokaż wyniki</button></p>
</form>`;
}

function renderRange(settings: readonly Setting[]): Markup {
  const all = valuesOf(settings, 'zakres').includes('wszystkie');
  return html`<fieldset class="facet" id="zakres"><legend>Zakres</legend>
<label class="tick"><input type="radio" name="zakres" value="istotne"${!all && html` checked`}><span>tylko usługi społeczne</span></label>
<label class="tick"><input type="radio" name="zakres" value="wszystkie"${all && html` checked`}><span>wszystko, co widzimy</span></label>
</fieldset>`;
}

function renderTagFacet({ tags, settings, counts }: FacetsModel): Markup {
  const chosen = valuesOf(settings, 'temat');
  const groups = [...new Set(tags.map(({ group }) => group))];
  return html`<details class="facet" id="temat"${chosen.length > 0 && html` open`}><summary>Temat${countOf(chosen)}</summary>
${groups.map((group) => {
  const own = tags.filter((tag) => tag.group === group);
  const isOpen = own.some(({ value }) => chosen.includes(value));
  return html`<details class="facet"${isOpen && html` open`}><summary>${group}</summary>${renderTicks('temat', own, chosen, counts)}</details>
`;
})}
</details>`;
}

function renderFacet(
  param: ListParam,
  name: string,
  { choices, settings, counts }: FacetsModel,
): Markup | false {
  const chosen = valuesOf(settings, param);
  if (choices[param].length === 0 && chosen.length === 0) return false;
  return html`<details class="facet" id="${param}"${chosen.length > 0 && html` open`}><summary>${name}${countOf(chosen)}</summary>
${renderTicks(param, choices[param], chosen, counts)}
</details>`;
}

function renderTicks(
  param: ListParam,
  all: readonly Choice[],
  chosen: readonly string[],
  counts: ChoiceCounts | undefined,
): Markup {
  return html`${all.map(({ value, label }) => {
    const count = counts?.of[param][value] ?? 0;
    return html`<label class="tick"><input type="checkbox" name="${param}" value="${value}"${chosen.includes(value) && html` checked`}><span>${label}${count > 0 && html` <span class="meta">(${counts?.newest !== undefined && 'co najmniej '}${count})</span>`}</span></label>
`;
  })}`;
}

function renderPeriod({ settings, problems }: FacetsModel): Markup {
  const days = (['od', 'do'] as const).map((param) => ({
    param,
    value: valuesOf(settings, param)[0] ?? '',
    error: problems.find((problem) => problem.param === param)?.message,
  }));
  const isOpen = days.some(({ value }) => value !== '');
  return html`<details class="facet"${isOpen && html` open`}><summary>Okres</summary>
${days.map(
  ({
    param,
    value,
    error,
  }) => html`<div class="field"><label for="${param}">${dayLabels[param]}</label>
${error !== undefined && html`<p class="error" id="${param}-blad"><span class="sr">Błąd: </span>${error}</p>`}
<input id="${param}" name="${param}" type="date" value="${value}"${error !== undefined && html` aria-invalid="true" aria-describedby="${param}-blad"`}></div>
`,
)}
</details>`;
}

const dayLabels = { od: 'Od dnia', do: 'Do dnia (włącznie)' } as const;
const countOf = (chosen: readonly string[]) => chosen.length > 0 && ` (${chosen.length})`;
