import type { HealthState } from '../crawler/health.ts';
import type { MailKind, MailState } from '../reports/mail/message.ts';
import { changeKindLabels, newWords } from '../reports/wording.ts';
import type { ChangeKind, ChangeRecord, Significance } from '../worker/change.ts';
import type { ReportSummary } from './ports.ts';

/** A word and the class that draws its sign; never one without the other. */
export interface StateWord {
  readonly word: string;
  readonly tone: 'ok' | 'warn' | 'bad' | 'idle' | 'ask';
}

export const healthWords: Readonly<Record<HealthState, StateWord>> = {
  ok: { word: 'odpowiada', tone: 'ok' },
  suspect: { word: 'odpowiada podejrzanie', tone: 'warn' },
  failing: { word: 'nie odpowiada', tone: 'bad' },
  off: { word: 'wyłączone', tone: 'idle' },
  never: { word: 'jeszcze nie czytane', tone: 'ask' },
};

/** Of a place: a source's state, or that it is not watched yet. */
export function placeWords(state: HealthState | 'unwatched'): StateWord {
  return state === 'unwatched'
    ? { word: 'jeszcze nie obserwujemy', tone: 'idle' }
    : healthWords[state];
}

export const mailStateWords: Readonly<Record<MailState, StateWord>> = {
  queued: { word: 'czeka', tone: 'idle' },
  sending: { word: 'w trakcie wysyłki', tone: 'idle' },
  accepted: { word: 'przyjęta', tone: 'ok' },
  rejected: { word: 'odrzucona', tone: 'bad' },
  unknown: { word: 'nie wiemy, czy doszła', tone: 'ask' },
  suppressed: { word: 'wstrzymana', tone: 'warn' },
};

export const mailKindWords: Readonly<Record<MailKind, string>> = {
  alert: 'powiadomienie',
  report: 'raport',
};

export const reportStateWords: Readonly<Record<ReportSummary['state'], StateWord>> = {
  draft: { word: 'wersja robocza', tone: 'idle' },
  approved: { word: 'zatwierdzony', tone: 'ok' },
  sent: { word: 'wysłany', tone: 'ok' },
};

export const significanceWords: Readonly<Record<Significance['level'], string>> = {
  high: 'Znaczenie duże',
  middle: 'Znaczenie średnie',
  low: 'Znaczenie małe',
};

/** „nowy projekt”, „zmiana tekstu”: the kind of a change as its reader would say it. */
export function kindInWords({ kind, source }: Pick<ChangeRecord, 'kind' | 'source'>): string {
  return kind === 'appeared' ? newWords[source.kind] : changeKindLabels[kind];
}

/** How the bar in the margin is drawn. */
export const barClasses: Readonly<Record<ChangeKind, string>> = {
  appeared: 'item new',
  'document-added': 'item new',
  text: 'item',
  facts: 'item facts',
  'document-removed': 'item gone',
  withdrawn: 'item gone',
};
