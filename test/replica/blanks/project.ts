import type { Folder, Named, Project, ProjectFile, Stage } from '../sites.ts';

const billStages = [
  'Zgłoszenia lobbingowe',
  'Uzgodnienia',
  'Konsultacje publiczne',
  'Opiniowanie',
  'Komitet Rady Ministrów do Spraw Cyfryzacji',
  'Komitet do Spraw Europejskich',
  'Stały Komitet Rady Ministrów',
  'Komisja Prawnicza',
  'Rada Ministrów',
  'Skierowanie projektu ustawy do Sejmu',
];

const regulationStages = [
  'Zgłoszenia lobbingowe',
  'Uzgodnienia',
  'Konsultacje publiczne',
  'Opiniowanie',
  'Komisja Prawnicza',
  'Skierowanie projektu do podpisu ministra',
  'Skierowanie aktu do ogłoszenia',
];

/** A project of which nothing but its card exists yet: no stage has begun. */
export function project(
  card: Partial<Project> & Pick<Project, 'id' | 'title' | 'number' | 'applicant' | 'created'>,
): Project {
  const typeId = card.typeId ?? 2;
  const names = typeId === 2 ? billStages : regulationStages;
  return {
    typeId,
    modified: card.created,
    departments: [departments.family],
    subjects: [],
    status: 'otwarty',
    list: 'Rady Ministrów',
    stages: names.map((name, at) => blankStage(card.id, name, at + 1)),
    ...card,
  };
}

function blankStage(projectId: string, name: string, ordinal: number): Stage {
  const id = `${Number(projectId) * 100 + ordinal * 5}`;
  return { id, name, state: 'notstart', modified: '', folders: [], links: [] };
}

/** Open a stage with the folders that the site prepares for it; the one before becomes done. */
export function openStage(project: Project, name: string, day: string): Stage {
  const stage = stageOf(project, name);
  for (const other of project.stages) if (other.state === 'active') other.state = 'done';
  stage.state = 'active';
  stage.modified = day;
  project.modified = day;
  stage.folders = folderNames(name).map((folder, at) => ({
    id: `${Number(stage.id) + at + 1}`,
    name: folder,
    files: [],
  }));
  return stage;
}

function folderNames(stage: string): string[] {
  if (stage === 'Konsultacje publiczne')
    return [
      'Projekt',
      'Pisma kierujące projekt do konsultacji publicznych',
      'Stanowiska zgłoszone w ramach konsultacji publicznych',
      'Odniesienie się wnioskodawcy do uwag',
    ];
  if (stage === 'Uzgodnienia')
    return [
      'Projekt',
      'Pisma kierujące projekt do uzgodnień',
      'Stanowiska zgłoszone w ramach uzgodnień',
    ];
  if (stage === 'Opiniowanie') return ['Projekt', 'Pisma kierujące projekt do opiniowania'];
  return ['Projekt'];
}

export function stageOf(project: Project, name: string): Stage {
  const stage = project.stages.find((one) => one.name === name);
  if (stage === undefined) throw new Error(`${project.id}: no stage ${name}`);
  return stage;
}

/** Put a file into a folder of a stage, by the beginning of the folder's name. */
export function addFile(project: Project, stage: string, folder: string, file: ProjectFile): void {
  folderOf(project, stage, folder).files.push(file);
  touch(project, stage, file.created);
}

export function folderOf(project: Project, stage: string, folder: string): Folder {
  const found = stageOf(project, stage).folders.find(({ name }) => name.startsWith(folder));
  if (found === undefined) throw new Error(`${project.id}: no folder ${folder} in ${stage}`);
  return found;
}

/** Move the technical dates of a stage and its project. */
export function touch(project: Project, stage: string, day: string): void {
  stageOf(project, stage).modified = day;
  project.modified = day;
}

export function fileOf(project: Project, stage: string, id: string): ProjectFile {
  const files = stageOf(project, stage).folders.flatMap((folder) => folder.files);
  const found = files.find((file) => file.id === id);
  if (found === undefined) throw new Error(`${project.id}: no file ${id} in ${stage}`);
  return found;
}

export const applicants = {
  family: { id: 2000, name: 'Minister Rodziny, Pracy i Polityki Społecznej' },
  health: { id: 1, name: 'Minister Zdrowia' },
  funds: { id: 2650, name: 'Minister Funduszy i Polityki Regionalnej' },
  seniors: { id: 3950, name: 'Minister do Spraw Polityki Senioralnej' },
  finance: { id: 4100, name: 'Minister Finansów i Gospodarki' },
  farming: { id: 9, name: 'Minister Rolnictwa i Rozwoju Wsi' },
  roads: { id: 26, name: 'Minister Infrastruktury' },
} as const satisfies Record<string, Named>;

export const departments = {
  security: { id: 12, name: 'zabezpieczenie społeczne' },
  family: { id: 27, name: 'rodzina' },
  health: { id: 4, name: 'zdrowie' },
  finance: { id: 8, name: 'finanse publiczne' },
  fishery: { id: 19, name: 'rybołówstwo' },
} as const satisfies Record<string, Named>;
