import type { Act } from '../act-text.ts';
import { type DraftFormat, draftBody, memorandumBody, riaBody } from '../documents.ts';
import type { Project } from '../sites.ts';
import { addFile, applicants, openStage, project } from './project.ts';

export function bill(id: string, number: string, act: Act, created: string): Project {
  const title = `Projekt ustawy ${act.title}`;
  return project({
    id,
    number,
    title,
    applicant: applicants.family,
    created,
    subjects: [{ id: 351, name: 'POMOC SPOŁECZNA' }],
  });
}

export function regulation(id: string, number: string, act: Act, created: string): Project {
  const title = `Projekt rozporządzenia Ministra Rodziny, Pracy i Polityki Społecznej ${act.title}`;
  const list = 'Ministra Rodziny, Pracy i Polityki Społecznej';
  return project({ id, number, title, list, typeId: 10, applicant: applicants.family, created });
}

/** The package in the first stage that every project passes: draft, memorandum, assessment. */
export function inAgreement(
  project: Project,
  act: Act,
  firstFile: string,
  format: DraftFormat,
): Project {
  const { title, created } = project;
  const [draft, reasons, ria] = [0, 1, 2].map((at) => `${Number(firstFile) + at}`);
  openStage(project, 'Uzgodnienia', created);
  const put = (id = '', name: string, extension: 'docx' | 'pdf', body: Uint8Array) =>
    addFile(project, 'Uzgodnienia', 'Projekt', { id, name, extension, body, created });
  const extension = format === 'pdf' ? 'pdf' : 'docx';
  put(draft, `${kindOf(act)}.${extension}`, extension, draftBody(act, format));
  put(reasons, 'uzasadnienie.docx', 'docx', memorandumBody(act, reasonsOf(act)));
  put(ria, 'OSR', 'docx', riaBody(title, 'Koszt pokryją istniejące środki.'));
  return project;
}

const kindOf = ({ heading }: Act) =>
  heading === 'USTAWA' ? 'projekt ustawy' : 'projekt rozporządzenia';

const reasonsOf = ({ articles }: Act) => [
  `Projekt liczy ${articles.length} jednostek redakcyjnych i był omawiany z samorządami.`,
  'Skutki społeczne opisano w ocenie skutków regulacji.',
];
