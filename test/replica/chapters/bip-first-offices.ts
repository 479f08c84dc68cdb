import type { Answer } from '../answers.ts';
import { madkomAddress, madkomAnswers } from '../markup/bip-madkom.ts';
import { noticesAddress, noticesAnswers } from '../markup/bip-smartsite-notices.ts';
import { doBipAddress, doBipAnswers } from '../markup/bip-system-do-bip.ts';
import { typo3Address, typo3Answers } from '../markup/bip-typo3.ts';
import { wordpressAddress, wordpressAnswers } from '../markup/bip-wordpress.ts';
import type { Notice } from './bip-first-notices.ts';
import * as start from './bip-first-start.ts';

/** One office's bulletin: what stands there, and how its engine answers. */
export interface Bulletin {
  readonly source: string;
  notices: Notice[];
  /** Taken down, by id. */
  readonly gone: Map<number, Notice>;
  keyOf(notice: Notice): string;
  answers(notices: readonly Notice[], noise: number): readonly Answer[];
}

export type Offices = Readonly<Record<keyof typeof places, Bulletin>>;

const places = {
  opolskie: {
    source: 'region-opolskie-bip',
    start: start.opolskie,
    keyOf: wordpressAddress,
    answers: wordpressAnswers,
  },
  dolnoslaskie: {
    source: 'region-dolnoslaskie-bip',
    start: start.dolnoslaskie,
    keyOf: madkomAddress,
    answers: madkomAnswers,
  },
  lubelskie: {
    source: 'region-lubelskie-bip',
    start: start.lubelskie,
    keyOf: typo3Address,
    answers: typo3Answers,
  },
  lubuskie: {
    source: 'region-lubuskie-bip',
    start: start.lubuskie,
    keyOf: doBipAddress,
    answers: doBipAnswers,
  },
  podlaskie: {
    source: 'region-podlaskie-bip',
    start: start.podlaskie,
    keyOf: noticesAddress,
    answers: noticesAnswers,
  },
} as const;

export const bulletinSources = Object.values(places).map(({ source }) => source);

export function openOffices(): Offices {
  const open = (name: keyof typeof places): Bulletin => {
    const { start: begin, ...place } = places[name];
    return { ...place, notices: begin(), gone: new Map() };
  };
  return {
    opolskie: open('opolskie'),
    dolnoslaskie: open('dolnoslaskie'),
    lubelskie: open('lubelskie'),
    lubuskie: open('lubuskie'),
    podlaskie: open('podlaskie'),
  };
}
