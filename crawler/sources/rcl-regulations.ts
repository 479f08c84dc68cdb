import type { SourceId } from '../brand.ts';
import { readProject } from '../engines/rcl.ts';
import { listProjects } from '../engines/rcl-list.ts';
import { redactOfficials } from '../engines/rcl-redact.ts';
import { concernsField } from '../field.ts';
import type { Source } from '../source.ts';

export const rclRegulations: Source = {
  id: 'rcl-regulations' as SourceId,
  name: 'Rządowy Proces Legislacyjny – projekty rozporządzeń',
  kind: 'draft-act',
  body: 'rcl',
  start: [
    'https://legislacja.rcl.gov.pl/lista?typeId=10&sKey=modifiedDate&sOrder=desc&pSize=100&pNumber=1',
  ],
  everyHours: 6,
  pauseMs: 5000,
  fetchWith: 'http',
  hosts: ['legislacja.rcl.gov.pl'],
  needsPermission: true,
  sane: { leastRows: 1, landmark: 'Lista projektów według wybranych kryteriów', dropLimit: 0.4 },
  listing: 'recent',
  marksDays: true,
  list: listProjects,
  deepens: concernsField,
  read: readProject,
  redact: redactOfficials,
};
