import { readFileSync } from 'node:fs';
import { regions } from '../../config/regions.ts';
import type {
  DocumentId,
  PublicationId,
  Sha256,
  SnapshotId,
  SourceId,
} from '../../crawler/brand.ts';
import type { SourceHealth } from '../../crawler/health.ts';
import type { NotWatched } from '../../crawler/source.ts';
import type { NamedPlan } from '../../reports/named-plan.ts';
import type { ComparedTexts, StoredMail, WebPorts } from '../../web/ports.ts';
import type { ChangeDetail, ChangeId, ChangeRecord, Evidence } from '../../worker/change.ts';
import type { DocumentText, ReaderVersion } from '../../worker/document-text.ts';
import type { RegionalPlan } from '../../worker/regional-plans/register.ts';
import type { TagMatch } from '../../worker/tag.ts';

/** Invented content throughout: no act, number, office or person here exists. */

export const now = new Date('2026-11-16T08:20:00Z');
export const hash = (digit: string) => digit.repeat(64) as Sha256;

export function evidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    snapshotId: 'a0000000-0000-4000-8000-000000000001' as SnapshotId,
    address: 'https://legislacja.example.gov.pl/projekt/00000412/katalog/1/projekt.pdf',
    takenAt: new Date('2026-11-09T13:05:12Z'),
    status: 200,
    sha256: hash('5'),
    bytes: 412_345,
    contentType: 'application/pdf',
    ...overrides,
  };
}

export function tagged(overrides: Partial<TagMatch> = {}): TagMatch {
  return {
    tag: 'us-asystencja',
    label: 'Asystencja osobista',
    group: 'Rodzaje usług',
    weight: 'core',
    trigger: 'asystencja osobista',
    words: 'asystencji osobistej',
    place: 'art. 12 ust. 2',
    taxonomyVersion: '1.0',
    ...overrides,
  };
}

export const textDetail: ChangeDetail = {
  kind: 'text',
  unchangedUnits: 30,
  units: [
    {
      unit: 'art. 12 ust. 2',
      kind: 'changed',
      page: 9,
      passages: [
        {
          kind: 'same',
          text: 'Usługa asystencji osobistej przysługuje w wymiarze nie wyższym niż',
        },
        { kind: 'removed', text: '240' },
        { kind: 'added', text: '180' },
        { kind: 'same', text: 'godzin miesięcznie, ustalanym' },
        { kind: 'removed', text: 'na podstawie samodzielnej oceny potrzeb' },
        { kind: 'added', text: 'w decyzji, po zasięgnięciu opinii zespołu' },
        { kind: 'same', text: '.' },
      ],
    },
    {
      unit: 'art. 12 ust. 2a',
      kind: 'added',
      page: 9,
      passages: [
        { kind: 'added', text: 'Opinię wydaje się w terminie 60 dni od dnia złożenia wniosku.' },
      ],
    },
    {
      unit: 'art. 32',
      wasUnit: 'art. 28',
      kind: 'moved',
      passages: [
        { kind: 'same', text: 'Asystentem nie może być członek rodziny osoby uprawnionej.' },
      ],
    },
    {
      unit: 'art. 33 pkt 4',
      kind: 'removed',
      page: 12,
      passages: [
        {
          kind: 'removed',
          text: 'prowadzenie rejestru realizatorów usługi przy udziale organizacji pozarządowych',
        },
      ],
    },
  ],
};

export function change(overrides: Partial<ChangeRecord> = {}): ChangeRecord {
  const detail = overrides.detail ?? textDetail;
  return {
    id: 'c0000000-0000-4000-8000-000000000001' as ChangeId,
    kind: detail.kind,
    seenAt: new Date('2026-11-09T13:05:00Z'),
    settledAt: new Date('2026-11-09T13:25:00Z'),
    source: {
      id: 'rcl-bills' as SourceId,
      name: 'RCL, projekty ustaw',
      kind: 'draft-act',
      body: 'rcl',
      region: null,
    },
    publication: {
      id: 'b0000000-0000-4000-8000-000000000001' as PublicationId,
      key: '00000412',
      title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      address: 'https://legislacja.example.gov.pl/projekt/00000412',
      facts: {
        number: 'UD412',
        responsibleBody: 'Ministerstwo Przykładowe',
        stage: 'Konsultacje publiczne',
      },
    },
    document: {
      id: 'd0000000-0000-4000-8000-000000000001' as DocumentId,
      name: 'Projekt ustawy',
      role: 'draft',
      address: 'https://legislacja.example.gov.pl/projekt/00000412/katalog/1/projekt.pdf',
    },
    detail,
    significance: {
      level: 'high',
      reasons: [
        'zmieniona liczba: 240 → 180 (art. 12 ust. 2)',
        'skreślony przepis o roli organizacji (art. 33 pkt 4)',
      ],
    },
    tags: [
      tagged(),
      tagged({ words: 'usługa asystencji osobistej' }),
      tagged({
        tag: 'ngo-rejestr',
        label: 'Organizacje pozarządowe',
        weight: 'support',
        words: 'organizacji pozarządowych',
      }),
    ],
    isRelevant: true,
    relevanceReasons: ['znacznik główny: Asystencja osobista'],
    deadlines: [
      {
        day: '2026-11-23',
        sentence: 'Uwagi proszę zgłaszać do dnia 23 listopada 2026 r.',
        certainty: 'stated',
        audience: 'organizacje społeczne',
      },
    ],
    act: 'UD412',
    evidence: {
      before: evidence({ sha256: hash('4'), takenAt: new Date('2026-10-12T07:47:00Z') }),
      after: evidence(),
    },
    ...overrides,
  };
}

export const factsChange = change({
  id: 'c0000000-0000-4000-8000-000000000002' as ChangeId,
  seenAt: new Date('2026-09-28T06:01:00Z'),
  source: {
    id: 'work-list-rm' as SourceId,
    name: 'Wykaz prac Rady Ministrów',
    kind: 'work-list',
    body: 'kprm',
    region: null,
  },
  document: null,
  detail: {
    kind: 'facts',
    fields: [
      { field: 'plannedQuarter', before: 'III kwartał 2026 r.', after: 'IV kwartał 2026 r.' },
      { field: 'withdrawalReason', before: null, after: 'brak' },
      { field: 'person', before: 'Anna Zmyślona, podsekretarz stanu', after: null },
    ],
  },
  significance: { level: 'middle', reasons: ['przesunięty planowany termin'] },
  deadlines: [
    {
      day: '2026-11-02',
      sentence: 'w terminie 21 dni od dnia udostępnienia',
      certainty: 'computed',
      audience: null,
    },
  ],
  evidence: {
    before: null,
    after: evidence({
      contentType: 'text/csv; charset=utf-8',
      bytes: 1_142_000,
      sha256: hash('6'),
    }),
  },
});

export const appearedChange = change({
  id: 'c0000000-0000-4000-8000-000000000003' as ChangeId,
  source: {
    id: 'region-slaskie-bip' as SourceId,
    name: 'BIP województwa śląskiego',
    kind: 'regional',
    body: 'um-slaskie',
    region: '24',
  },
  publication: {
    id: 'b0000000-0000-4000-8000-000000000003' as PublicationId,
    key: 'https://bip.example.pl/plan',
    title: 'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji 2027–2029',
    address: 'https://bip.example.pl/plan',
    facts: { essence: 'Rozwój mieszkań wspomaganych w dwunastu powiatach.' },
  },
  document: null,
  detail: {
    kind: 'appeared',
    facts: {
      title: 'Regionalny plan',
      essence: 'Rozwój mieszkań wspomaganych w dwunastu powiatach.',
      publishedOn: '2026-11-13',
    },
  },
  deadlines: [],
  act: null,
  settledAt: null,
});

export const withdrawnChange = change({
  id: 'c0000000-0000-4000-8000-000000000004' as ChangeId,
  detail: { kind: 'withdrawn' },
  document: null,
  significance: { level: 'middle', reasons: [] },
  tags: [],
  isRelevant: false,
  relevanceReasons: [],
  deadlines: [],
  evidence: { before: evidence(), after: null },
});

export const documentChange = change({
  id: 'c0000000-0000-4000-8000-000000000005' as ChangeId,
  detail: { kind: 'document-added', name: 'Pismo do konsultacji publicznych', role: 'letter' },
});

const proof = {
  ...{ says: 'Uchwała w sprawie przyjęcia planu', on: '2026-11-02', certainty: 'read' as const },
  ...{ address: 'https://bip.example.pl/uchwala-21', copy: 'ab'.repeat(32) },
};
const cell = (value: string) => ({ value, evidence: proof });

export const adoptedPlan: RegionalPlan = {
  ...{ status: 'adopted', statusEvidence: proof },
  ...{ title: cell('Regionalny Plan'), years: cell('2026–2028'), validTo: cell('2028-12-31') },
  ...{ resolution: cell('21/1000/26'), adoptedOn: cell('2026-10-22'), consultation: null },
};

/** One region of each kind; of the others nothing was found. */
export const plans: readonly NamedPlan[] = regions.map(({ code: region, name }) => {
  if (region === '24')
    return { region, name, status: 'adopted', current: adoptedPlan, successor: null };
  return { region, name, status: 'none', current: null, successor: null };
});

export const unwatched: readonly NotWatched[] = [
  {
    ...{ id: 'region-pomorskie-programme' as SourceId, kind: 'regional' },
    ...{ region: '22', channel: 'programme', name: 'Fundusze Europejskie dla Pomorza' },
    because: 'Nie znamy jeszcze układu tej strony.',
  },
];

export function source(overrides: Partial<SourceHealth> = {}): SourceHealth {
  return {
    id: 'work-list-rm' as SourceId,
    name: 'Wykaz prac Rady Ministrów',
    kind: 'work-list',
    body: 'kprm',
    region: null,
    channel: null,
    address: 'https://wykaz.example.gov.pl/prace',
    state: 'ok',
    lastVerdict: 'good',
    reasons: [],
    lastRunAt: new Date('2026-11-16T08:10:00Z'),
    watchedSince: null,
    lastGoodAt: new Date('2026-11-16T08:10:00Z'),
    nextDueAt: new Date('2026-11-16T14:10:00Z'),
    listed: 1628,
    requestsLastDay: 14,
    notModifiedShare: 0.75,
    gaps: [],
    ...overrides,
  };
}

export const health: readonly SourceHealth[] = [
  source(),
  source({
    id: 'rcl-bills' as SourceId,
    name: 'RCL, projekty ustaw',
    kind: 'draft-act',
    body: 'rcl',
    listed: 41,
  }),
  source({
    id: 'region-slaskie-bip' as SourceId,
    name: 'BIP województwa śląskiego',
    kind: 'regional',
    body: 'um-slaskie',
    region: '24',
    state: 'failing',
    reasons: ['Serwer odpowiada stroną „Żądanie odrzucone” zamiast listy.'],
    watchedSince: null,
    lastGoodAt: new Date('2026-10-28T17:40:00Z'),
    gaps: [
      {
        sourceId: 'region-slaskie-bip' as SourceId,
        from: new Date('2026-10-29T05:00:00Z'),
        to: null,
        reason: 'strona błędu z kodem 200',
      },
    ],
  }),
  source({
    id: 'sejm-prints' as SourceId,
    name: 'Sejm, druki',
    kind: 'parliament',
    body: 'sejm',
    state: 'suspect',
    reasons: ['Lista ma 11 pozycji, zwykle 28–32.'],
  }),
  source({
    id: 'mz-konsultacje' as SourceId,
    name: 'Konsultacje Ministerstwa Zdrowia',
    kind: 'news',
    body: 'mz',
    state: 'off',
    lastRunAt: null,
    watchedSince: null,
    lastGoodAt: null,
    nextDueAt: null,
    listed: 0,
    requestsLastDay: 0,
    notModifiedShare: null,
  }),
  source({
    id: 'senat-druki' as SourceId,
    name: 'Senat, druki',
    kind: 'parliament',
    body: 'senat',
    state: 'never',
    lastRunAt: null,
    watchedSince: null,
    lastGoodAt: null,
    listed: 0,
    requestsLastDay: 0,
    notModifiedShare: null,
  }),
];

export const mail: StoredMail = {
  id: 'e0000000-0000-4000-8000-000000000001',
  kind: 'alert',
  subject: '[7 dni] Asystencja osobista (UD412) – uwagi do 23 listopada',
  from: 'SUS Monitor <monitor@example.org>',
  to: 'biuro@organizacja.example',
  at: new Date('2026-11-09T13:30:00Z'),
  state: 'queued',
  messageId: '<alert-1@monitor.example>',
  text: 'Zostało 7 dni.\n\nArt. 12 ust. 2: [-240-] [+180+] godzin',
  html: '<!doctype html><html lang="pl"><head><title>Powiadomienie</title></head><body><h1>Zostało 7 dni</h1><p>Art. 12 ust. 2</p></body></html>',
};

const read = (lines: readonly string[]): DocumentText => ({
  ...{ format: 'docx', warnings: [], confidence: 1, reader: 'docx-1' as ReaderVersion },
  paragraphs: lines.map((text) => ({ text, kind: 'text' })),
});

/** The two versions of which `change()` tells. */
export const texts: ComparedTexts = {
  older: read([
    'Rozdział 2',
    'Prawo do asystencji',
    'Art. 12. 1. Prawo przysługuje osobie, która ukończyła 18. rok życia.',
    '2. Usługa asystencji osobistej przysługuje w wymiarze nie wyższym niż 240 godzin miesięcznie, ustalanym na podstawie samodzielnej oceny potrzeb.',
    'Art. 28. Asystentem nie może być członek rodziny osoby uprawnionej.',
    'Art. 29. Asystenta wybiera osoba uprawniona.',
    'Art. 33. Do zadań samorządu województwa należy:',
    '3) szkolenie asystentów;',
    '4) prowadzenie rejestru realizatorów usługi przy udziale organizacji pozarządowych.',
  ]),
  newer: read([
    'Rozdział 2',
    'Prawo do asystencji',
    'Art. 12. 1. Prawo przysługuje osobie, która ukończyła 18. rok życia.',
    '2. Usługa asystencji osobistej przysługuje w wymiarze nie wyższym niż 180 godzin miesięcznie, ustalanym w decyzji, po zasięgnięciu opinii zespołu.',
    '2a. Opinię wydaje się w terminie 60 dni od dnia złożenia wniosku.',
    'Art. 29. Asystenta wybiera osoba uprawniona.',
    'Art. 32. Asystentem nie może być członek rodziny osoby uprawnionej.',
    'Art. 33. Do zadań samorządu województwa należy:',
    '3) szkolenie asystentów;',
  ]),
};

export const changes = [change(), appearedChange, factsChange, withdrawnChange, documentChange];

export const reportHtml =
  '<!doctype html><html lang="pl"><head><title>Raport</title><style>h1{color:#333}</style></head><body><h1>Raport</h1></body></html>';

/** A world in memory. Every port can be replaced. */
export function ports(overrides: Partial<WebPorts> = {}): WebPorts {
  return {
    now: () => now,
    styles: readFileSync(new URL('../../web/style.css', import.meta.url), 'utf8'),
    choices: {
      tags: [
        { value: 'us-asystencja', label: 'Asystencja osobista', group: 'Rodzaje usług' },
        { value: 'us-mieszkania', label: 'Mieszkania wspomagane', group: 'Rodzaje usług' },
        { value: 'ngo-rejestr', label: 'Organizacje pozarządowe', group: 'Rola organizacji' },
      ],
      regions: [
        { value: '02', label: 'dolnośląskie' },
        { value: '24', label: 'śląskie' },
      ],
      bodies: [
        { value: 'kprm', label: 'Kancelaria Prezesa Rady Ministrów' },
        { value: 'rcl', label: 'Rządowe Centrum Legislacji' },
      ],
    },
    permissions: [
      {
        sourceId: 'rcl-bills' as SourceId,
        ground: 'zgoda udzielona pismem z 28 sierpnia 2026',
        recordedBy: 'operator serwisu',
        recordedOn: '2026-09-02',
      },
    ],
    findChanges: async () => ({ changes, next: null, total: changes.length }),
    findChange: async (id) => changes.find((one) => one.id === id),
    findTexts: async (id) => (id === change().id ? texts : undefined),
    findOpenDeadlines: async () => [change()],
    countChanges: async () => ({
      all: 57,
      relevant: 22,
      byKind: {
        appeared: 5,
        facts: 8,
        text: 6,
        'document-added': 2,
        'document-removed': 0,
        withdrawn: 1,
      },
    }),
    findReader: async (token) =>
      token === 'tajny' ? { subscriptions: ['Nowe projekty aktów'], hasLeft: false } : undefined,
    leave: async (token) => token === 'tajny',
    health: async () => health,
    unwatched: async () => unwatched,
    plans: async () => plans,
    findCopy: async () => undefined,
    listReports: async () => [
      {
        id: '2026-09-2026-10',
        period: 'wrzesień–październik 2026',
        edition: 1,
        builtAt: new Date('2026-11-01T06:00:00Z'),
        state: 'draft',
        changes: 22,
      },
    ],
    findReportHtml: async (id) => (id === '2026-09-2026-10' ? reportHtml : undefined),
    outbox: {
      list: async () => ({ mails: [mail], next: null }),
      find: async (id) => (id === mail.id ? mail : undefined),
    },
    liveness: async () => ({ database: true, pulses: [{ queue: 'crawl', ageMs: 4_000 }] }),
    metrics: async () => '# TYPE changes_total counter\nchanges_total 22\n',
    isUnavailable: () => false,
    report: () => 'E-7F3K-2291',
    ...overrides,
  };
}
