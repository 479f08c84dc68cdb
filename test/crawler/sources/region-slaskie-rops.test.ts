import { regionSlaskieRops } from '../../../crawler/sources/region-slaskie-rops.ts';
import { holdsAsWatchedPage } from './watched.ts';

holdsAsWatchedPage(regionSlaskieRops, {
  address: 'https://3d.rops-katowice.pl/2022/03/902/',
  title: 'Nabór ekspertów do zespołu do spraw deinstytucjonalizacji',
  publishedOn: '2022-03-04',
  line: 'Zapraszamy ekspertów do prac nad regionalnym planem deinstytucjonalizacji usług społecznych.',
  files: ['Formularz zgłoszeniowy'],
});
