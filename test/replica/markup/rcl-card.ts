import { dayFirst, escapeHtml } from '../answers.ts';
import type { Folder, Named, Project, ProjectFile, Stage } from '../sites.ts';
import { rclFrame } from './rcl.ts';

/** The card of a project; with `open`, the catalogue of one of its stages. */
export function rclCard(project: Project, stamp: string, open?: Stage): string {
  const { id, title, stages } = project;
  const content = `
<div class="row">
 <div class="projectTitle col-xs-10">
  <div class="rcl-title">
  ${escapeHtml(title)}</div>
 </div>
</div>
<div class="row">
 <div class="col-xs-6"><a href="/projekt/${id}/komentarz" class="lightbluelink">Komentarz</a></div>
 <div class="col-xs-6 text-right small"><a href="/projekt/rejestr/projekt/${id}">(rejestr zmian)</a></div>
</div>
<div class="info row">
${details(project)}
</div>
${stages.map((stage, at) => `<ul class="cbp_tmtimeline">${timelineItem(project, stage, at + 1, stage === open)}</ul>`).join('\n')}`;
  return rclFrame('Projekt', title.slice(0, 50), content, stamp);
}

function details(project: Project): string {
  const { applicant, created, departments, subjects, status, list, number } = project;
  const created10 = `<a href="/lista?createDateFrom=${created} 09:14:43.949" alt=""> ${dayFirst(created)}</a>`;
  return [
    detail(
      'Wnioskodawca',
      `<a href="/lista?applicantId=${applicant.id}" alt=""> ${escapeHtml(applicant.name)}</a>`,
    ),
    detail('Data utworzenia', created10),
    detail('Działy', links('deptId', departments)),
    detail('Hasła', links('wordkeyId', subjects)),
    detail('Status projektu', escapeHtml(status)),
    detail('Wykaz prac legislacyjnych', escapeHtml(list)),
    detail(
      'Numer z wykazu',
      `<a href="https://www.gov.pl/web/premier/wplip-rm" alt=""> ${escapeHtml(number)}</a>`,
    ),
    detail('Kadencja', 'X'),
    detail('Okres kadencji', '2023-...'),
  ].join('\n');
}

const detail = (label: string, value: string) =>
  `<div class="row"> <div class="col-xs-4 text-right">${label}:</div> <div class="col-xs-6">${value}</div></div>`;

const links = (parameter: string, items: readonly Named[]) =>
  items
    .map(({ id, name }) => `<a href="/lista?${parameter}=${id}">${escapeHtml(name)}</a>,`)
    .join('\n');

function timelineItem(project: Project, stage: Stage, ordinal: number, isOpen: boolean): string {
  const suffix = { notstart: '_notstart', done: '', active: '_active' }[stage.state];
  const label = `${ordinal}. ${escapeHtml(stage.name)}`;
  const href = `/projekt/${project.id}/katalog/${stage.id}#${stage.id}`;
  const isLinked = stage.state !== 'notstart';
  return `
 <li id="${stage.id}">
  <span class="cbp_tmtime"></span>
  <div class="cbp_tmicon${suffix}"></div>
  <div class="cbp_tmlabel${suffix}">
   <div>
    ${isLinked ? `<a href="${href}"> ${label}</a>` : label}
    ${isLinked ? modified(stage.modified) : ''}
    ${stage.links.map((link) => `<a href="${escapeHtml(link)}" target="_blank">sejm.gov.pl</a>`).join('')}
   </div>
   ${isOpen ? `<ul>${stage.folders.map((folder) => folderBox(project, stage, folder)).join('\n')}</ul>` : ''}
  </div>
 </li>`;
}

const modified = (day: string) =>
  `<div class="small2">Data ostatniej modyfikacji: ${dayFirst(day)}</div>`;

function folderBox(project: Project, stage: Stage, folder: Folder): string {
  const dates = folder.files.map(({ created }) => created).toSorted();
  const files = folder.files.map((file) => fileItem(project, stage, folder, file)).join('\n');
  return `
 <div class="clearbox">
 <ul>
  <li class="childdir flex-inline" id="${folder.id}">
   ${escapeHtml(folder.name)}
   ${dates.length === 0 ? '' : modified(dates.at(-1) ?? '').replace('>Data', '>&nbsp;&nbsp;&nbsp;Data')}
  </li>
${files}
 </ul>
 </div>`;
}

function fileItem(project: Project, stage: Stage, folder: Folder, file: ProjectFile): string {
  const kind = file.extension.toLowerCase() === 'pdf' ? 'pdf' : 'doc';
  return `  <ul>
  <li class="doc" onclick="">
   <a href="${filePath(project, stage, folder, file)}">

   <img src="/static/img/${kind === 'pdf' ? 'pdf' : 'doc2'}.png" title="Rodzaj dokumentu: ${kind}"/>

   ${escapeHtml(file.name)}
   </a>
   <div class="small3">&nbsp;&nbsp;&nbsp;Autor dokumentu: ${escapeHtml(project.applicant.name)}&nbsp;&nbsp;&nbsp;, wprowadzony przez: <a href="/projekt/${project.id}/komentarz/${file.id}">Urzędnik Przykładowy</a></div>
   <div class="small3"><i class="glyphicon glyphicon-time"></i>&nbsp;Data utworzenia: ${dayFirst(file.created)}</div>
  </li>
  </ul>`;
}

/** The site writes two slashes; both the address and its file system know them so. */
export function filePath(
  project: Project,
  stage: Stage,
  folder: Folder,
  file: ProjectFile,
): string {
  return `/docs//2/${project.id}/${stage.id}/${folder.id}/dokument${file.id}.${file.extension}`;
}
