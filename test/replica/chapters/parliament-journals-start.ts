import { draftBody, paperBody } from '../documents.ts';
import type { EliRecord } from '../markup/eli.ts';
import * as texts from './parliament-texts.ts';

/** An act with its published text, and its dates one behind the other. */
export function record(
  eli: string,
  title: string,
  published: string,
  more: Partial<EliRecord> = {},
): EliRecord {
  const [journal = '', year = '', position = ''] = eli.split('/');
  const fileName = `${journal.slice(0, 1)}${year}${position.padStart(4, '0')}.pdf`;
  const body = paperBody([title]);
  return {
    eli,
    title,
    published,
    changed: `${published}T10:15:23`,
    type: title.split(' ')[0] ?? '',
    status: 'obowiązujący',
    announced: published,
    inForce: published,
    keywords: [],
    releasedBy: ['SEJM'],
    references: {},
    texts: [
      { fileName, type: 'O', body },
      { fileName, type: 'I' },
    ],
    ...more,
  };
}

export const welfareMinister = 'MIN. RODZINY, PRACY I POLITYKI SPOŁECZNEJ';

/** What both journals show of the two months before the world begins. */
export function recordsAtStart(): EliRecord[] {
  return [...laws(), ...gazette()];
}

function laws(): EliRecord[] {
  return [
    record('DU/2004/593', 'Ustawa z dnia 12 marca 2004 r. o pomocy społecznej', '2004-04-15', {
      changed: '2026-07-20T10:15:23',
      status: 'akt posiada tekst jednolity',
      keywords: ['pomoc społeczna'],
      references: { 'Akty zmieniające': [{ id: 'DU/2026/1100', date: '2026-08-01' }] },
      texts: [
        { fileName: 'D20040593.pdf', type: 'O', body: draftBody(texts.welfare, 'pdf') },
        { fileName: 'D20040593Lj.pdf', type: 'U', body: draftBody(texts.welfare, 'pdf') },
      ],
    }),
    record(
      'DU/2026/1390',
      'Rozporządzenie Ministra Rodziny, Pracy i Polityki Społecznej z dnia 18 sierpnia 2026 r. w sprawie rodzinnych domów pomocy',
      '2026-08-24',
      {
        status: 'akt oczekujący',
        inForce: '2026-09-05',
        releasedBy: [welfareMinister],
        keywords: ['pomoc społeczna', 'domy pomocy społecznej'],
      },
    ),
    record(
      'DU/2026/1391',
      'Obwieszczenie Ministra Rolnictwa i Rozwoju Wsi z dnia 20 sierpnia 2026 r. w sprawie ogłoszenia jednolitego tekstu rozporządzenia w sprawie dzienników połowowych',
      // A slip of the record, as real ones have it.
      '2026-08-25',
      {
        announced: '2206-08-20',
        releasedBy: ['MIN. ROLNICTWA I ROZWOJU WSI'],
        keywords: ['rybołówstwo'],
      },
    ),
    record(
      'DU/1999/111',
      'Rozporządzenie Ministra Transportu z dnia 2 stycznia 1999 r. w sprawie znaków na drogach',
      '1999-02-03',
      {
        changed: '2026-08-26T09:00:00',
        status: 'uchylony',
        releasedBy: ['MIN. TRANSPORTU I GOSPODARKI MORSKIEJ'],
      },
    ),
  ];
}

function gazette(): EliRecord[] {
  return [
    record(
      'MP/2022/767',
      'Uchwała nr 135 Rady Ministrów z dnia 15 czerwca 2022 r. w sprawie przyjęcia polityki publicznej „Strategia rozwoju usług społecznych, polityka publiczna do roku 2030 (z perspektywą do 2035 r.)”',
      '2022-08-08',
      {
        changed: '2026-07-14T12:00:00',
        announced: '2022-06-15',
        releasedBy: ['RADA MINISTRÓW'],
        keywords: ['usługi społeczne', 'polityka społeczna'],
      },
    ),
    record(
      'MP/2026/790',
      'Zarządzenie nr 61 Prezesa Rady Ministrów z dnia 19 sierpnia 2026 r. w sprawie nadania statutu urzędowi',
      '2026-08-21',
      { releasedBy: ['PREZ. RADY MINISTRÓW'], keywords: ['organizacja urzędów'] },
    ),
  ];
}
