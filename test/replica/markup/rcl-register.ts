import { escapeHtml } from '../answers.ts';
import { rclFrame } from './rcl.ts';

/** One line of the register of changes, as the site writes it. */
export interface RegisterEvent {
  /** `2026-09-07 07:41` */
  readonly at: string;
  readonly author: string;
  readonly event: string;
}

/** The register of changes of a project: who did what, to the minute. */
export function rclRegister(
  title: string,
  events: readonly RegisterEvent[],
  stamp: string,
): string {
  const content = `
<br />
 Rejestr zdarzeń dla projektu "${escapeHtml(title)}"
<br />
 <div class="table-responsive">
 <table  class="table table-hover table-condensed">
 <colgroup><col width="10%"/><col width="15%"/><col width="75%"/></colgroup>
 <thead>
 <tr>
 <th>Data</th>
 <th>Autor</th>
 <th>Zdarzenie</th>
 </tr>
 </thead>
 <tbody>
${events.map(eventRow).join('\n')}
 </tbody>
 </table>
 </div>`;
  return rclFrame('Rejestr', 'Rejestr zdarzeń projektu', content, stamp);
}

function eventRow({ at, author, event }: RegisterEvent): string {
  return ` <tr>
 <td>${at}</td>
 <td>${escapeHtml(author)}</td>
 <td>${escapeHtml(event)}
 </td>
 </tr>`;
}
