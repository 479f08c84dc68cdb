import type { Act } from '../act-text.ts';
import { bill, inAgreement, regulation } from '../blanks/package.ts';
import { addFile, applicants, departments, openStage } from '../blanks/project.ts';
import { letterBody } from '../documents.ts';
import type { Project } from '../sites.ts';
import * as acts from './acts.ts';

/** Projects that stand at the legislation centre when the world begins. */
export function projectsAtStart(): Project[] {
  return [...bills(), ...regulations()];
}

function bills(): Project[] {
  return [
    inConsultation(bill('12499001', 'UD903', acts.welfare, '2026-06-18'), acts.welfare, '7001'),
    inAgreement(
      bill('12499002', 'UD 905', acts.fosterCare, '2026-07-02'),
      acts.fosterCare,
      '7011',
      'pdf',
    ),
    sentToCommittee(
      bill('12499003', 'UD907', acts.socialEconomy, '2026-03-11'),
      acts.socialEconomy,
    ),
    inAgreement(
      { ...bill('12499004', 'UD910', acts.fishery, '2026-08-12'), ...sea },
      acts.fishery,
      '7031',
      'docx',
    ),
    inAgreement(
      { ...bill('12499005', 'UD911', acts.farmTax, '2026-08-20'), ...money },
      acts.farmTax,
      '7041',
      'pdf',
    ),
    inAgreement(
      { ...bill('12499006', 'UD908', acts.mentalHealth, '2026-05-06'), ...medicine },
      acts.mentalHealth,
      '7051',
      'docx-numbered',
    ),
  ];
}

function regulations(): Project[] {
  return [
    inAgreement(
      regulation('12499201', '51', acts.residentialHomes, '2026-07-21'),
      acts.residentialHomes,
      '7201',
      'docx',
    ),
    {
      ...regulation('12499202', '88/2026', acts.farmTax, '2026-08-24'),
      ...money,
      title:
        'Projekt rozporządzenia Ministra Finansów i Gospodarki w sprawie norm szacunkowych dochodu z działów specjalnych',
    },
  ];
}

const sea = { applicant: applicants.farming, departments: [departments.fishery], subjects: [] };
const money = { applicant: applicants.finance, departments: [departments.finance], subjects: [] };
export const medicine = { applicant: applicants.health, departments: [departments.health] };

function inConsultation(project: Project, act: Act, firstFile: string): Project {
  inAgreement(project, act, firstFile, 'docx');
  openStage(project, 'Konsultacje publiczne', '2026-07-15');
  const letter = {
    day: '2026-07-15',
    office: 'Ministerstwo Rodziny, Pracy i Polityki Społecznej',
    title: project.title,
    number: project.number,
    term: 'w terminie 21 dni od dnia otrzymania niniejszego pisma',
  };
  addFile(project, 'Konsultacje publiczne', 'Pisma', {
    id: `${Number(firstFile) + 3}`,
    name: 'pismo - konsultacje publiczne.pdf',
    extension: 'pdf',
    body: letterBody(letter),
    created: '2026-07-15',
  });
  return project;
}

function sentToCommittee(project: Project, act: Act): Project {
  inAgreement(project, act, '7021', 'docx');
  openStage(project, 'Stały Komitet Rady Ministrów', '2026-08-05');
  return project;
}
