import type { HealthState, SourceHealth } from '../../crawler/health.ts';
import { html, type Markup } from '../../reports/html.ts';
import { counted, momentInWords, plural } from '../../reports/polish.ts';
import { tie } from '../../reports/typography.ts';
import { forms } from '../../reports/wording.ts';
import { healthWords } from '../words.ts';
import { renderState } from './state.ts';

export const healthStates: readonly HealthState[] = ['ok', 'suspect', 'failing', 'off', 'never'];

export function countState(health: readonly SourceHealth[], state: HealthState): number {
  return health.filter((source) => source.state === state).length;
}

/** „Odpowiadają 44 z 47 źródeł; nie odpowiada: 1, wyłączone: 2.” */
export function healthInWords(health: readonly SourceHealth[]): string {
  if (health.length === 0) return 'Nie obserwujemy jeszcze żadnego źródła.';
  const good = countState(health, 'ok');
  const verb = plural(good, ['Odpowiada', 'Odpowiadają', 'Odpowiada']);
  const all = `${verb} ${good} z ${counted(health.length, ['źródła', 'źródeł', 'źródeł'])}`;
  const others = healthStates
    .filter((state) => state !== 'ok' && countState(health, state) > 0)
    .map((state) => `${healthWords[state].word}: ${countState(health, state)}`);
  return `${all}${others.length === 0 ? '' : `; ${others.join(', ')}`}.`;
}

/** What robots.txt keeps us from, and where it says how that is changed. */
export function renderOffNote(health: readonly SourceHealth[]): Markup | false {
  const off = countState(health, 'off');
  if (off === 0) return false;
  return html`<p class="notice warn">Nie czytamy ${counted(off, ['źródła', 'źródeł', 'źródeł'])}: robots.txt zabrania, a nikt nie wpisał podstawy prawnej. <a href="/zrodla#wylaczone">Jak je włączyć</a></p>`;
}

/** Sources of which we do not know what happens there now. */
export function unreadNow(health: readonly SourceHealth[]): SourceHealth[] {
  return health.filter(({ state }) => state === 'failing' || state === 'suspect');
}

/** What can not be read now and what that means, and the way on; nothing where all is well. */
export function renderUnread(
  health: readonly SourceHealth[],
  limit: number,
  way: Markup | false,
): Markup | false {
  const unread = unreadNow(health);
  if (unread.length === 0) return false;
  const rest = unread.length - limit;
  return html`<section class="notice ${unread.some(({ state }) => state === 'failing') ? 'bad' : 'warn'}" aria-labelledby="nieczytane">
<h2 id="nieczytane">Czego nie możemy odczytać</h2>
${unread.slice(0, limit).map(renderUnreadSource)}
${rest > 0 && html`<p>I jeszcze ${counted(rest, forms.source)}.</p>`}
<p>Nie wiemy, czy coś się tam zmieniło. Blokad nie obchodzimy. ${way}</p>
</section>`;
}

function renderUnreadSource({ name, state, reasons, lastGoodAt }: SourceHealth): Markup {
  const [reason = 'Powodu jeszcze nie znamy.'] = reasons;
  const last =
    lastGoodAt === null
      ? 'Nie ma żadnej dobrej kopii.'
      : `Ostatni dobry odczyt: ${momentInWords(lastGoodAt)}.`;
  return html`<p><strong>${name}</strong>, ${renderState(healthWords[state])}<br>${tie(reason)} ${last}</p>
`;
}
