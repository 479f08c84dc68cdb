import { createHash } from 'node:crypto';
import { html, type Markup, raw } from '../../reports/html.ts';

/**
 * Keys n and p lead to the next and the previous change. A box turns them off, as keys of one
 * letter are in the way of some who speak to their computer; without scripts the box stays hidden.
 */
const script = `(() => {
  const stops = [...document.querySelectorAll('[data-stop]')];
  const box = document.getElementById('klawisze');
  if (box === null || stops.length === 0) return;
  box.closest('[hidden]').hidden = false;
  const linked = () => stops.indexOf(document.querySelector(':target'));
  let at = linked();
  addEventListener('hashchange', () => { at = linked(); });
  document.addEventListener('keydown', (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (step === undefined || !box.checked) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const held = stops.findIndex((stop) => stop.contains(document.activeElement));
    at = Math.min(Math.max((held < 0 ? at : held) + step, 0), stops.length - 1);
    stops[at].tabIndex = -1;
    stops[at].focus({ preventScroll: true });
    stops[at].scrollIntoView();
  });
})();`;

/** The script as it stands at the end of a page. */
export const keysScript = html`<script>${raw(script)}</script>`;

export const keysHash = hashOf(script);

/** The box that turns the keys off. */
export const keysBox: Markup = html`<p class="no-print" hidden><label class="tick"><input type="checkbox" id="klawisze" checked> <span>Klawisze <kbd>n</kbd> i <kbd>p</kbd>: następna i poprzednia zmiana</span></label></p>`;

/** As a content security policy names an inline script or style. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
