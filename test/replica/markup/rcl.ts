import { dayFirst, escapeHtml, token } from '../answers.ts';
import type { Project } from '../sites.ts';
import { familyList } from './gov-pl-register.ts';

const outside = [
  ['https://rcl.gov.pl/', 'RCL'],
  ['https://ppiop.rcl.gov.pl/', 'PPIoP'],
  ['https://www.dziennikustaw.gov.pl/DU', 'Dziennik Ustaw'],
  ['https://www.monitorpolski.gov.pl/MP', 'Monitor Polski'],
];

const office = [
  ['status-prawny', 'Status'],
  ['struktura-organizacyjna', 'Struktura'],
  ['legislacja', 'Legislacja'],
  ['petycje', 'Petycje'],
  ['zamowienia-publiczne', 'Zamówienia'],
  ['praca-i-praktyki-w-rcl', 'Praca'],
  ['ogloszenia', 'Ogłoszenia'],
  ['aplikacja-legislacyjna', 'Aplikacja'],
];

/** The frame of every page of the legislation centre: old Bootstrap, F5 script after the end. */
export function rclFrame(title: string, crumb: string, content: string, stamp: string): string {
  return `
<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8">
  <title>${escapeHtml(title)}</title>
  <link rel="stylesheet" href="/static/lib/bootstrap/css/bootstrap.css">
  <link rel="stylesheet" href="/static/css/rpl.css">
  <script type="text/javascript" src="/static/js/rpl.js"></script>
 </head>

<header>
 <div class="container margin-top-10">
  <div class="row text-right date">
   data aktualizacji serwisu: <strong>${dayFirst(stamp, '.')}</strong>
  </div>
  <div id="upper_btn" class="buttons text-right upper-btn row">
${outside.map(([address, name]) => `   <a href="${address}" target="_blank">${name}</a>`).join('\n')}
  </div>
  <ul class="nav nav-justified header_menu">
${office.map(([path, name]) => `   <li><a href="https://bip.rcl.gov.pl/rcl/${path}" target="_blank" class="main-menu">${name}</a></li>`).join('\n')}
  </ul>
  <ul class="nav nav-justified header_menu2">
   <li><a href="/lista?typeId=1" class="main-menu ">Projekty założeń</a></li>
   <li><a href="/lista?typeId=2" class="main-menu ">Projekty ustaw</a></li>
   <li><a href="/lista?typeId=10" class="main-menu ">Projekty rozporządzeń</a></li>
   <li><a href="/lista?typeId=6" class="main-menu ">OSR ex post</a></li>
  </ul>
 </div>
</header>
<div class="container">
 <form action="/loguj" method="post" class="form-inline pull-right">
  <input type="text" name="j_username" /><input type="password" name="j_password" />
  <button class="btn btn-default">Zaloguj</button>
 </form>
</div>
<div class="container">
 <ul class="jCrumb">
  <li><a href="/" title="RPL">RPL</a></li>
  <li>${escapeHtml(crumb)}</li>
 </ul>
${content}
</div>
<footer>
 <div class="rcl_footer"><a href="/pomoc">Pomoc</a> <a href="/kontakt">Kontakt</a></div>
</footer>
</html>
<script id="f5_cspm">(function(){var f5_cspm={f5_p:'${token(stamp + title + crumb, 64)}'};}());</script>`;
}

/** One page of the list of projects, sorted as asked. */
export interface ProjectList {
  readonly typeId: number;
  readonly projects: readonly Project[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly stamp: string;
}

export function rclList(list: ProjectList): string {
  const { typeId, projects, total, stamp } = list;
  const content = `
${quickSearch(typeId)}
 <div id="results" class="row">
  <div class="col-sm-8">
   Lista projektów według wybranych kryteriów: ${total}
  </div>
 </div>
 <div id="lista">
  <div class="table-responsive">
<table id="table" class="table table-hover table-condensed">
<thead>
<tr>
${['Tytuł', 'Wnioskodawca', 'Numer', 'Utworzony', 'Zmodyfikowany'].map((name) => `<th><a id="pass" href="/lista?sKey=title&sOrder=asc&typeId=${typeId}#list">${name}<img src="/static/img/sort_none.png" alt=""/></a></th>`).join('\n')}
</tr>
</thead>
<tbody>
${projects.map(row).join('\n')}
</tbody>
</table>
  </div>
 </div>
 <div class="row">
  <div class="col-sm-6">
   <span class="text-lightgrey">pokaż</span> <a href="/lista?pSize=50&typeId=${typeId}#list"> 50</a>
  </div>
  <div class=" col-sm-6 text-right">
   <span class="text-lightgrey">strona</span>
   ${typeId === 10 ? '<html>\n<body>\n<h1>\n <center>Strona nie istnieje.</center>\n</h1>\n</body>\n</html>' : pager(list)}
  </div>
 </div>`;
  return rclFrame('Projekty', 'Lista projektów', content, stamp);
}

/** The form beside every list; its options alone are longer than many a list. */
function quickSearch(typeId: number): string {
  const option = ([value, name]: readonly [number, string]) =>
    `<option id="type${value}" value="${value}"${value === typeId ? ' selected="selected"' : ''}>${name}</option>`;
  return `<div id="quickSearch" class="col-xs-3">
<form id="quickSearchForm" name="szukaj" role="form" action="/lista#list" method="GET">
 <label for="typeId">Rodzaj projektu</label>
 <select id="typeId" name="typeId" class="form-control" multiple="multiple">
${types.map(option).join('\n')}
 </select>
 <label for="applicantId">Wnioskodawca</label>
 <select id="applicantId" name="applicantId" class="form-control" multiple="multiple">
${offices.map((name, at) => `<option value="${at + 5000}">${name}</option>`).join('\n')}
 </select>
 <button type="submit" class="btn btn-default">Szukaj</button>
</form>
</div>`;
}

const types: readonly (readonly [number, string])[] = [
  [1, 'Projekty założeń projekt&oacute;w ustaw'],
  [2, 'Projekty ustaw'],
  [10, 'Rozporządzenia'],
  [3, '&nbsp;&nbsp;Projekty rozporządzeń Rady Ministrów'],
  [4, '&nbsp;&nbsp;Projekty rozporządzeń Prezesa Rady Ministrów'],
  [5, '&nbsp;&nbsp;Projekty rozporządzeń Ministrów'],
  [7, '&nbsp;&nbsp;Projekty rozporządzeń przewodniczących komitetów'],
  [6, 'OSR ex post'],
];

const offices = [
  'Administracji',
  'Aktywów',
  'Cyfryzacji',
  'Edukacji',
  'Energii',
  'Finansów',
  'Funduszy',
  'Infrastruktury',
  'Klimatu',
  'Kultury',
  'Nauki',
  'Obrony',
  'Przemysłu',
  'Rodziny',
  'Rolnictwa',
  'Rozwoju',
  'Sportu',
  'Sprawiedliwości',
  'Spraw Wewnętrznych',
  'Spraw Zagranicznych',
  'Zdrowia',
  'Unii Europejskiej',
  'Polityki Senioralnej',
  'Równości',
  'Społeczeństwa Obywatelskiego',
].flatMap((name) => [`Minister właściwy do spraw: ${name}`, `Pełnomocnik rządu do spraw: ${name}`]);

function row(project: Project): string {
  const { id, title, applicant, number, created, modified } = project;
  return `<tr class="">
<td>
<a href="/projekt/${id}">${escapeHtml(title)}</a>
</td>
<td>
<a href="/lista?applicantId=${applicant.id}">${escapeHtml(applicant.name)}</a>
</td>
<td>
<a href="${listAddress(project)}" class="link bold underline">${escapeHtml(number)}</a>
</td>
<td class="text-center">
${dayFirst(created)}&nbsp;
</td>
<td class="text-center">
${dayFirst(modified)}
</td >
</tr >`;
}

/** A number of a form of its own belongs to the minister's list, not to the government's. */
function listAddress({ typeId, applicant, number }: Project): string {
  const isOwn = typeId === 10 && applicant.id === 2000 && /^\d+$/.test(number);
  return `https://www.gov.pl${isOwn ? familyList : '/web/premier/wplip-rm'}`;
}

function pager({ typeId, page, pages }: ProjectList): string {
  return Array.from({ length: pages }, (_, at) =>
    at + 1 === page
      ? `${page}`
      : `<a href="/lista?pNumber=${at + 1}&typeId=${typeId}#list">${at + 1}</a>`,
  ).join('\n   ');
}

/** What the firewall says instead of a page, with status 200. */
export function requestRejected(stamp: string): string {
  return `<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: ${[...token(stamp, 19)].map((c) => (c.codePointAt(0) ?? 0) % 10).join('')}<br><br><a href='javascript:history.back();'>[Go Back]</a></body></html>`;
}
