import { html, type Markup } from '../../reports/html.ts';
import { counted } from '../../reports/polish.ts';
import type { FollowedReference } from '../../worker/change.ts';
import { nameOf } from './unit-names.ts';

/** References that name the same place under its new number: no change, but one may want to look. */
export function renderFollowed(
  references: readonly FollowedReference[] | undefined,
): Markup | false {
  if (references === undefined || references.length === 0) return false;
  return html`<details class="skipped"><summary>Poszły za nową numeracją, nie są zmianą: ${counted(references.length, forms)}</summary>
<ul class="kept">
${references.map(
  ({ unit, before, after }) =>
    html`<li>${nameOf(unit)}: ${before} → ${after}</li>
`,
)}</ul></details>`;
}

const forms = ['odesłanie', 'odesłania', 'odesłań'] as const;
