/** What stands on the invented sites at one moment. Mutable: a plan changes it from moment to moment. */
export interface Sites {
  /** Order of the rows as exported. */
  workList: Work[];
  /** Headers of the export where their wording has drifted, by our own word for the column. */
  workListHeaders: Record<string, string>;
  projects: Project[];
  /** Rows on one page of the list of projects. */
  projectsPerPage: number;
  processes: Process[];
  prints: Print[];
  resolutions: BipPage[];
  /** Whatever turns on a page without its content doing so: counters, clocks, tokens. */
  noise: number;
}

/** A row of the Council of Ministers' works list. */
export interface Work {
  /** As exported, spaces and all. */
  number: string;
  title: string;
  kind: string;
  type: string;
  additional: string;
  goals: string;
  essence: string;
  body: string;
  cooperating: string;
  /** One per line. */
  person: string;
  planned: string;
  withdrawal: string;
  status: string;
  /** `YYYY-MM-DD HH:MM`, of the first publication. */
  published: string;
  /** Last part of its address. */
  slug: string;
}

/** A project at the Government Legislation Centre. */
export interface Project {
  id: string;
  /** 1 outlines, 2 bills, 10 regulations. */
  typeId: 1 | 2 | 10;
  title: string;
  applicant: Named;
  /** `YYYY-MM-DD` */
  created: string;
  modified: string;
  departments: Named[];
  subjects: Named[];
  status: string;
  /** Whose works list: `Rady Ministrów`. */
  list: string;
  number: string;
  stages: Stage[];
}

/** An entry of the site's dictionaries, linked by its number. */
export interface Named {
  id: number;
  name: string;
}

export interface Stage {
  id: string;
  name: string;
  state: 'notstart' | 'done' | 'active';
  modified: string;
  folders: Folder[];
  /** Addresses that stand beside the stage: the Sejm's page of a bill that was sent there. */
  links: string[];
}

export interface Folder {
  id: string;
  name: string;
  files: ProjectFile[];
}

export interface ProjectFile {
  id: string;
  /** As displayed. */
  name: string;
  extension: 'doc' | 'docx' | 'pdf' | 'DOCX' | 'PDF';
  body: Uint8Array;
  created: string;
}

/** As the Sejm's API answers, field by field. */
export type Process = { number: string; changeDate: string; stages: ProcessStage[] } & Fields;
export type ProcessStage = { stageName: string; stageType: string } & Fields;
export type Print = { number: string; changeDate: string; files: PrintFile[] } & Fields;
type Fields = Record<string, unknown>;

export interface PrintFile {
  name: string;
  body: Uint8Array;
}

/** A page of the voivodeship's public information bulletin. */
export interface BipPage {
  slug: string;
  title: string;
  /** Label and value. */
  table: [string, string][];
  paragraphs: string[];
  attachments: Attachment[];
  /** `YYYY-MM-DD` */
  made: string;
  /** `YYYY-MM-DD HH:MM` */
  published: string;
  /** Of the register of changes: technical. */
  version: number;
}

export interface Attachment {
  id: number;
  name: string;
  /** The file's name on the site, not encoded. */
  file: string;
  body: Uint8Array;
}
