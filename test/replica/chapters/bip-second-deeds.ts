import type { Details, Fields } from '../deeds/scene.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { Plant } from '../make-world.ts';
import type { Paper, PaperFile } from './bip-second-papers.ts';
import { hosts } from './bip-second-sites.ts';

export type Place = keyof typeof hosts;

const sources: Readonly<Record<Place, string>> = {
  lodz: 'region-lodzkie-bip',
  rzeszow: 'region-podkarpackie-bip',
  olsztyn: 'region-warminsko-mazurskie-bip',
  poznan: 'region-wielkopolskie-bip',
};

export const sourcesOfPlaces: readonly string[] = Object.values(sources);

/** What is done to a bulletin, and planted with it. */
export interface Hand {
  publish(papers: Paper[], paper: Paper, details?: Details): void;
  /** Its page's own text changes. */
  rewrite(paper: Paper, paragraphs: string[], details?: Details): void;
  /** Facts that its page states move; where they stand in its text, rewrite it, too. */
  state(fields: Fields, paper: Paper, details?: Details): void;
  attach(paper: Paper, file: PaperFile, details?: Details): void;
  detach(paper: Paper, id: number): void;
  /** The same file at the same address says something else. */
  replace(paper: Paper, id: number, body: Uint8Array, details?: Details): void;
}

export function handIn(place: Place, plant: Plant): Hand {
  const plantOn = (paper: Paper, entry: Omit<LedgerEntry, 'moment' | 'source' | 'key'>) =>
    plant({ source: sources[place], key: `https://${hosts[place]}${paper.path}`, ...entry });
  return {
    publish(papers, paper, details = {}) {
      papers.push(paper);
      plantOn(paper, { change: 'appeared', ...details });
    },
    rewrite(paper, paragraphs, details = {}) {
      paper.paragraphs = paragraphs;
      plantOn(paper, { change: 'text', document: 'Treść strony', ...details });
    },
    state(fields, paper, details = {}) {
      plantOn(paper, { change: 'facts', fields, ...details });
    },
    attach(paper, file, details = {}) {
      paper.files.push(file);
      plantOn(paper, { change: 'document-added', document: file.name, ...details });
    },
    detach(paper, id) {
      const file = fileOf(paper, id);
      paper.files = paper.files.filter((one) => one !== file);
      plantOn(paper, { change: 'document-removed', document: file.name });
    },
    replace(paper, id, body, details = {}) {
      const file = fileOf(paper, id);
      file.body = body;
      plantOn(paper, { change: 'text', document: file.name, ...details });
    },
  };
}

export function paperOf(papers: readonly Paper[], words: string): Paper {
  const found = papers.find(({ path }) => decodeURI(path).includes(words));
  if (found === undefined) throw new Error(`no paper with “${words}” in its address`);
  return found;
}

function fileOf(paper: Paper, id: number): PaperFile {
  const file = paper.files.find((one) => one.id === id);
  if (file === undefined) throw new Error(`no file ${id} in ${paper.path}`);
  return file;
}
