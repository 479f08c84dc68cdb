import { regions } from '../../config/regions.ts';
import type {
  DocumentId,
  PublicationId,
  Sha256,
  SnapshotId,
  SourceId,
} from '../../crawler/brand.ts';
import type { Facts } from '../../crawler/facts.ts';
import type { Gap, SourceHealth } from '../../crawler/health.ts';
import type { SourceKind } from '../../crawler/source.ts';
import { type Period, parsePeriod } from '../../reports/period.ts';
import type { ReportInput } from '../../reports/report.ts';
import type { ChangeDetail, ChangeId, ChangeRecord, Evidence } from '../../worker/change.ts';
import type { Deadline } from '../../worker/deadline.ts';
import type { TagMatch } from '../../worker/tag.ts';

export const autumn: Period = parsePeriod('2026-09/2026-10');

/** A change with invented content; each part can be replaced. */
export interface Sample {
  readonly n: number;
  readonly kind?: SourceKind;
  readonly region?: string;
  readonly title?: string;
  readonly key?: string;
  readonly facts?: Facts;
  readonly detail?: ChangeDetail;
  readonly seenAt?: string;
  readonly deadlines?: readonly Deadline[];
  readonly tags?: readonly TagMatch[];
  readonly level?: 'high' | 'middle' | 'low';
  readonly isRelevant?: boolean;
  readonly address?: string;
  readonly act?: string;
}

export function change({ n, ...parts }: Sample): ChangeRecord {
  const sample = { ...usual(n), ...parts };
  const { kind, region, detail, address, level, deadlines, tags, isRelevant } = sample;
  const seenAt = new Date(sample.seenAt);
  return {
    id: `change-${n}` as ChangeId,
    kind: detail.kind,
    seenAt,
    settledAt: seenAt,
    source: sourceOf(kind, region),
    publication: {
      id: `publication-${n}` as PublicationId,
      key: sample.key,
      title: sample.title,
      address,
      facts: sample.facts,
    },
    document: detail.kind === 'text' ? draft(address) : null,
    detail,
    significance: { level, reasons: ['zmieniono liczbę: „240” na „180”'] },
    tags,
    isRelevant,
    relevanceReasons: ['znacznik główny: asystencja osobista'],
    deadlines,
    act: sample.act ?? null,
    evidence: { before: null, after: evidence(address, seenAt, n) },
  };
}

const usual = (n: number): Required<Omit<Sample, 'n' | 'region' | 'act'>> & Sample => ({
  n,
  kind: 'draft-act',
  title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
  key: `${12_400_000 + n}`,
  address: `https://legislacja.example/projekt/${12_400_000 + n}`,
  facts: {},
  detail: { kind: 'appeared', facts: {} },
  seenAt: '2026-10-12T07:47:00Z',
  deadlines: [],
  tags: [assistance, disability],
  level: 'middle',
  isRelevant: true,
});

const draft = (address: string): ChangeRecord['document'] => ({
  id: 'document-1' as DocumentId,
  name: 'projekt ustawy',
  role: 'draft',
  address,
});

function sourceOf(kind: SourceKind, region: string | undefined): ChangeRecord['source'] {
  const { id, name } = health(kind, region);
  return { id, name, kind, body: null, region: region ?? null };
}

function evidence(address: string, takenAt: Date, n: number): Evidence {
  return {
    snapshotId: `snapshot-${n}` as SnapshotId,
    address,
    takenAt,
    status: 200,
    sha256: `5d9a7c01${`${n}`.padStart(48, '0')}a2f05d38` as Sha256,
    bytes: 1234,
    contentType: 'text/html',
  };
}

const names: Readonly<Record<SourceKind, string>> = {
  'work-list': 'Wykaz prac Rady Ministrów',
  'draft-act': 'RCL, projekty ustaw',
  parliament: 'Sejm, procesy legislacyjne',
  journal: 'Dziennik Ustaw',
  regional: 'BIP województwa',
  news: 'Aktualności ministerstwa',
};

/** A source that was read to the end of the period, unless told otherwise. */
export function health(
  kind: SourceKind,
  region?: string,
  parts: Partial<SourceHealth> = {},
): SourceHealth {
  return {
    id: `${kind}${region === undefined ? '' : `-${region}`}` as SourceId,
    name: `${names[kind]}${region === undefined ? '' : ` ${region}`}`,
    kind,
    body: null,
    region: region ?? null,
    channel: region === undefined ? null : 'bip',
    address: `https://${kind}.example/lista`,
    state: 'ok',
    lastVerdict: 'good',
    reasons: [],
    lastRunAt: new Date('2026-10-31T21:00:00Z'),
    watchedSince: null,
    lastGoodAt: new Date('2026-10-31T21:00:00Z'),
    nextDueAt: new Date('2026-11-01T05:00:00Z'),
    listed: 2602,
    requestsLastDay: 40,
    notModifiedShare: 0.5,
    gaps: [],
    ...parts,
  };
}

export const assistance: TagMatch = {
  tag: 'us-asystencja',
  label: 'Asystencja osobista',
  group: 'us',
  weight: 'core',
  trigger: 'asystencja osobista',
  words: 'asystencji osobistej',
  place: 'title',
  taxonomyVersion: '1.0',
};

export const disability: TagMatch = {
  ...assistance,
  tag: 'gr-niepelnosprawnosc',
  label: 'Osoby z niepełnosprawnościami',
  group: 'gr',
  weight: 'support',
  words: 'osób z niepełnosprawnościami',
};

export const partnership: TagMatch = {
  ...assistance,
  tag: 'ngo-partnerstwo',
  label: 'Partnerstwo',
  group: 'ngo',
  words: 'partnerstwo publiczno-społeczne',
};

export const deadline: Deadline = {
  day: '2026-11-23',
  sentence: 'Uwagi proszę zgłaszać w terminie do dnia 23 listopada 2026 r.',
  certainty: 'stated',
  audience: null,
};

export const textDetail: ChangeDetail = {
  kind: 'text',
  units: [
    {
      unit: 'art. 12 ust. 2',
      kind: 'changed',
      passages: [
        { kind: 'same', text: 'Usługa przysługuje w wymiarze nie wyższym niż ' },
        { kind: 'removed', text: '240 ' },
        { kind: 'added', text: '180 ' },
        { kind: 'same', text: 'godzin miesięcznie.' },
      ],
    },
    {
      unit: 'art. 31 ust. 1',
      kind: 'changed',
      passages: [
        { kind: 'same', text: 'Gmina ' },
        { kind: 'removed', text: 'zapewnia ' },
        { kind: 'added', text: 'może zapewnić ' },
        { kind: 'same', text: 'dostęp do usługi.' },
      ],
    },
  ],
  unchangedUnits: 40,
};

export const links = {
  change: ({ id }: ChangeRecord) => `https://monitor.example/zmiany/${id}`,
  copy: (sha256: string) => `https://monitor.example/kopie/${sha256}`,
};

export const gap = (sourceId: string, from: string, to: string | null): Gap => ({
  sourceId: sourceId as SourceId,
  from: new Date(from),
  to: to === null ? null : new Date(to),
  reason: 'serwer nie odpowiada',
});

/** The ground of every report test: five kinds of source, all read, and nothing changed. */
export function input(parts: Partial<ReportInput> = {}): ReportInput {
  const kinds = ['work-list', 'draft-act', 'parliament', 'journal'] as const;
  return {
    period: autumn,
    edition: 31,
    version: 'final',
    changes: [],
    health: [...kinds.map((kind) => health(kind)), health('regional', '24')],
    gaps: [],
    permissions: [],
    regions,
    builtAt: new Date('2026-11-02T08:00:00Z'),
    publisher: 'Wspólnota Robocza Związków Organizacji Socjalnych (WRZOS)',
    links,
    ...parts,
  };
}

/** A whole period: every chapter has something to say. */
export const fullInput = (): ReportInput =>
  input({
    changes: [
      change({
        n: 1,
        facts: {
          number: 'UD412',
          body: 'Minister Rodziny, Pracy i Polityki Społecznej',
          stage: 'Konsultacje publiczne',
          documentDate: '2026-11-09',
        },
        act: 'UD412',
        deadlines: [deadline],
        tags: [assistance, disability, partnership],
      }),
      change({
        n: 2,
        key: '12400001',
        facts: { number: 'UD412', stage: 'Konsultacje publiczne', documentDate: '2026-11-02' },
        act: 'UD412',
        detail: textDetail,
        level: 'high',
        deadlines: [deadline],
        seenAt: '2026-10-20T10:05:00Z',
      }),
      change({
        n: 3,
        kind: 'work-list',
        title: 'Projekt ustawy o zmianie ustawy o pomocy społecznej',
        facts: { number: 'UD398', body: 'MRPiPS' },
        detail: {
          kind: 'facts',
          fields: [
            { field: 'plannedQuarter', before: 'III kwartał 2026 r.', after: 'I kwartał 2027 r.' },
            { field: 'person', before: 'Anna Próbna', after: 'Jan Zmyślony' },
          ],
        },
      }),
      change({
        n: 4,
        kind: 'work-list',
        title: 'Projekt ustawy o opiece długoterminowej',
        facts: { number: 'UD377' },
        detail: {
          kind: 'facts',
          fields: [{ field: 'plannedQuarter', before: 'I kwartał 2027', after: 'IV kwartał 2026' }],
        },
      }),
      change({
        n: 5,
        kind: 'work-list',
        title: 'Program „Sąsiedzkie wsparcie”',
        facts: { number: 'ID219' },
        detail: { kind: 'withdrawn' },
      }),
      change({
        n: 6,
        kind: 'parliament',
        title:
          'Rządowy projekt ustawy o zmianie ustawy o wspieraniu rodziny i systemie pieczy zastępczej',
        facts: { print: '1184', stage: 'I czytanie w komisjach' },
        act: 'UD405',
      }),
      change({
        n: 7,
        kind: 'journal',
        title: 'Ustawa z dnia 18 września 2026 r. o bonie senioralnym',
        facts: { eli: 'DU/2026/1067', inForceOn: '2027-01-01' },
      }),
      change({
        n: 8,
        kind: 'regional',
        region: '24',
        title: 'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
        facts: { validTo: '2028-12-31' },
        detail: { kind: 'document-added', name: 'Załącznik nr 1', role: 'annex' },
        tags: [
          partnership,
          {
            ...assistance,
            tag: 'dok-rpdi',
            label: 'Regionalny plan (RPDI)',
            group: 'dok',
            words: 'regionalny plan',
          },
        ],
      }),
      change({
        n: 9,
        kind: 'regional',
        region: '02',
        title: 'Plan rozwoju usług społecznych 2027–2029',
        deadlines: [
          {
            ...deadline,
            day: '2026-11-20',
            certainty: 'computed',
            sentence: 'Uwagi można składać w terminie 21 dni od dnia ogłoszenia.',
          },
        ],
      }),
      change({
        n: 10,
        title: 'Projekt rozporządzenia Ministra Infrastruktury w sprawie znaków drogowych',
        isRelevant: false,
        tags: [],
      }),
    ],
    previous: {
      newDrafts: 7,
      changedDrafts: 30,
      openConsultations: 2,
      medianDays: 21,
      promulgated: 2,
      regionalChanged: null,
    },
    health: [
      health('work-list'),
      health('draft-act'),
      health('parliament'),
      health('journal'),
      health('regional', '24'),
      health('regional', '02'),
      health('regional', '10', {
        state: 'failing',
        watchedSince: null,
        lastGoodAt: new Date('2026-10-28T09:00:00Z'),
        name: 'BIP województwa łódzkiego',
      }),
      health('regional', '16'),
      health('news', undefined, {
        state: 'off',
        watchedSince: null,
        lastGoodAt: null,
        listed: 0,
        name: 'Ministerstwo Zdrowia, konsultacje',
        reasons: ['Nie czytamy: robots.txt zabrania, zgody brak'],
      }),
    ],
    gaps: [gap('regional-10', '2026-10-29T06:00:00Z', null)],
    permissions: [
      'Zgoda na ponowne wykorzystanie informacji z 28 sierpnia 2026, wpisana 2 września 2026.',
    ],
    funder: 'Informacja o finansowaniu jest ustawieniem raportu.',
    editors: 'Redakcja raportu, WRZOS',
    comments: {
      '12400001': {
        text: 'Mniejszy wymiar dotknie osób, które potrzebują wsparcia przez całą dobę.',
        author: 'Redakcja raportu, WRZOS',
      },
    },
  });
