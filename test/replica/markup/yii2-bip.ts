import { escapeHtml, token } from '../answers.ts';
import type { Paper, PaperFile } from '../chapters/bip-second-papers.ts';

/** One page with its files folded under a heading. */
export function yiiPage({ title, paragraphs, files }: Paper, noise: number): string {
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n');
  const items = files.map(
    (file) => `\t<li><a href="${yiiFile(file)}" target="_blank">${escapeHtml(file.name)}</a></li>`,
  );
  const folded =
    files.length === 0
      ? ''
      : `<details><summary>Dokumenty</summary>\n<ul>\n${items.join('\n')}\n</ul>\n</details>`;
  return `<!DOCTYPE html>
<html lang="pl-PL">
<head><meta charset="utf-8"><meta name="csrf-token" content="${token(`${noise}${title}`, 24)}"><title>${escapeHtml(title)}</title></head>
<body>
<header><a href="/">Samorząd Województwa Warmińsko-Mazurskiego</a></header>
<div class="post-body cke">
${text}
${folded}
</div>
<footer>Liczba wyświetleń: ${1204 + noise * 17}</footer>
</body>
</html>
`;
}

export const yiiFile = ({ id, extension }: PaperFile): string =>
  `/upload/files/konsultacje_2026/dokument_${id}.${extension}`;
