import { type Answer, escapeHtml } from '../answers.ts';
import type { Notice, NoticeFile } from '../chapters/bip-first-notices.ts';

const host = 'umwl.bip.lubelskie.pl';
const section = '/index.php?id=1205';
const pathOf = ({ id }: Notice) => `${section}&action=details&document_id=${id}`;
export const typo3Address = (notice: Notice): string => `https://${host}${pathOf(notice)}`;

/** A section's table, its documents and their files. */
export function typo3Answers(notices: readonly Notice[], noise: number): Answer[] {
  const rows = notices
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))
    .map(
      (notice) =>
        `<tr><td><a href="${escapeHtml(pathOf(notice).replace('/index.php', ''))}">${escapeHtml(notice.title)}</a></td><td>${notice.published.slice(0, 10)}</td></tr>`,
    );
  const table = `<table class="table"><thead><tr><th>Tytuł</th><th>Data</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
  return [
    { host, path: section, file: 'lista.html', body: frame('Konsultacje społeczne', table, noise) },
    ...notices.flatMap((notice) => [
      {
        host,
        path: pathOf(notice),
        file: `dokument-${notice.id}.html`,
        body: frame(notice.title, details(notice, noise), noise),
      },
      ...notice.files.map((file) => ({
        host,
        path: `/upload/pliki/${nameOf(file)}`,
        file: nameOf(file),
        body: file.body,
      })),
    ]),
  ];
}

/** The site keeps all files in one folder and puts a number before a name that is taken. */
const nameOf = ({ id, file }: NoticeFile) => `${id % 10}${file.replaceAll('-', '_')}`;

function details({ title, published, paragraphs, files }: Notice, noise: number): string {
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('');
  const attached = files.map(
    (file, at) =>
      `<div class="file-details d-flex flex-wrap flex-md-nowrap mb-3"><a href="upload/pliki/${nameOf(file)}" target="_blank">${escapeHtml(file.name)}</a><span>pobrań: ${71 + noise * (at + 2)}</span></div>`,
  );
  const lines = [
    line('Tytuł', escapeHtml(title)),
    line('Data utworzenia', published.slice(0, 10)),
    line('Wytworzył', 'Anna Przykładowa'),
    line('Treść', text),
  ];
  return `<main>${lines.join('\n')}\n<div class="row mb-4"><div class="col-md-3">Załączniki</div><div class="col-md-9">${attached.join('\n')}</div></div></main>`;
}

const line = (label: string, value: string) =>
  `<div class="row mb-4 align-items-center"><div class="col-md-3">${label}</div><div class="col-md-9 text-bold">${value}</div></div>`;

function frame(title: string, content: string, noise: number): string {
  return `<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>${escapeHtml(title)} - Urząd Przykładowy</title></head><body>
<header><a href="index.php">Biuletyn Informacji Publicznej</a></header>
<nav><ul><li><a href="/index.php?id=88">Aktualności</a></li><li><a href="${section}">Konsultacje społeczne</a></li></ul></nav>
${content}
<footer>Liczba odwiedzin: ${90_210 + noise * 131}. Czas generowania: 0.0${noise % 10}3 s</footer></body></html>
`;
}
