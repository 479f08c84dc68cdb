import { counted, dayInWords } from '../polish.ts';
import type { Report } from '../report.ts';
import { shorten } from '../typography.ts';

/** Three to six lines to paste into a post or a mail: what it is, what matters, where it is. */
export function renderAnnouncement(report: Report, address: string): string {
  const { period, relevant, coverage, highlights, tasks } = report;
  const whole = coverage.filter(({ read }) => read === 'whole').length;
  const [task] = tasks;
  const lines = [
    `Raport z monitoringu usług społecznych i deinstytucjonalizacji: ${period.name}.`,
    `Zmiany istotne dla usług społecznych: ${relevant.length}. W całości odczytano ${whole} z ${counted(coverage.length, ['źródła', 'źródeł', 'źródeł'])}.`,
    ...highlights.slice(0, 2).map(({ text }) => `– ${shorten(text, 280)}`),
    ...(task === undefined ? [] : [`Najbliższy termin: ${dayInWords(task.day)} – ${task.title}.`]),
    `Cały raport: ${address}`,
  ];
  return `${lines.join('\n')}\n`;
}
