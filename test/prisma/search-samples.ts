import type { Facts } from '../../crawler/facts.ts';
import type { Source } from '../../crawler/source.ts';
import { recordChange } from '../../prisma/changes.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { recordTags } from '../../prisma/tags.ts';
import { appendVersions, findLatest } from '../../prisma/versions.ts';
import type { ChangeDetail, ChangeId } from '../../worker/change.ts';
import type { Names } from '../../worker/search/fields.ts';
import { addPublication, dawn, factsVersion, minutesLater, sourceId } from './samples.ts';

export const sources = new Map([
  [
    sourceId as string,
    { id: sourceId, name: 'Wykaz prac', kind: 'work-list', region: '24' } as Source,
  ],
]);

export const names: Names = {
  tags: [
    { id: 'us-asystencja', label: 'Asystencja osobista', group: 'us' },
    { id: 'us-dps', label: 'Domy pomocy społecznej', group: 'us' },
  ],
  groups: [{ id: 'us', label: 'Rodzaje usług' }],
  regions: [{ code: '24', name: 'śląskie' }],
  bodies: [
    { id: 'mz', name: 'Ministerstwo Zdrowia', short: 'MZ', writtenAs: ['MZ', 'Minister Zdrowia'] },
  ],
  sources: [{ id: sourceId, name: 'Wykaz prac' }],
};

interface Said {
  readonly units: Readonly<Record<string, string>>;
  readonly facts?: Facts;
  readonly tags?: readonly string[];
  readonly isRelevant?: boolean;
}

let minute = 0;

/** A change of text as the pipeline leaves it before it is indexed. */
export async function addChange(
  client: PrismaClient,
  key: string,
  title: string,
  { units, facts = {}, tags = [], isRelevant = true }: Said,
): Promise<ChangeId> {
  const publicationId = await addPublication(client, key);
  minute += 1;
  await client.publication.update({ where: { id: publicationId }, data: { title, facts } });
  await appendVersions(client, [factsVersion(publicationId, title)], minutesLater(minute, dawn));
  const version = await findLatest(client, publicationId);
  if (version === undefined) throw new Error('wanted a version, found none');
  const id = await recordChange(client, {
    ...{ version, previous: undefined, differVersion: 'test', sourceId, detail: textOf(units) },
    significance: { level: 'middle', reasons: [] },
  });
  await client.change.update({ where: { id }, data: { isRelevant } });
  const match = {
    label: '',
    group: 'us',
    weight: 'core',
    trigger: '',
    words: '',
    place: '',
  } as const;
  const matches = tags.map((tag) => ({ ...match, tag, taxonomyVersion: '1' }));
  await recordTags(client, [{ kind: 'change', id, tags: matches }]);
  return id;
}

function textOf(units: Readonly<Record<string, string>>): ChangeDetail {
  return {
    kind: 'text',
    unchangedUnits: 0,
    units: Object.entries(units).map(([unit, text]) => ({
      ...{ unit, kind: 'changed' as const },
      passages: [{ kind: 'added' as const, text }],
    })),
  };
}
