import type { SourceId } from '../brand.ts';
import { listWorks, ofApi } from '../engines/government-works.ts';
import type { Source } from '../source.ts';

/**
 * The register beside that of the Council of Ministers, by the number after its own. That it holds
 * regulations is inferred from the names of its fields (term of issue of a regulation).
 */
export const workListRmRegulations: Source = {
  id: 'work-list-rm-regulations' as SourceId,
  name: 'Wykaz prac legislacyjnych rządu – projekty rozporządzeń (rejestr siostrzany)',
  kind: 'work-list',
  body: 'rm',
  start: ['https://www.gov.pl/api/data/registers/search?pageId=20874196'],
  everyHours: 12,
  pauseMs: 2000,
  fetchWith: 'http',
  hosts: ['www.gov.pl'],
  sane: { leastRows: 1, dropLimit: 0.4 },
  listing: 'complete',
  list: listWorks('rm', ofApi),
};
