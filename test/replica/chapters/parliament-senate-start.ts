import { draftBody, paperBody } from '../documents.ts';
import type { SenateAct, SenatePaper, SenateStep } from '../markup/senat.ts';
import * as texts from './parliament-texts.ts';

export function paper(name: string, path: string, lines: readonly string[]): SenatePaper {
  return { name, path, body: paperBody(lines) };
}

const family: readonly [number, string] = [
  233,
  'Komisji Rodziny, Polityki Senioralnej i Społecznej',
];
const localGovernment: readonly [number, string] = [
  235,
  'Komisji Samorządu Terytorialnego i Administracji Państwowej',
];

/** An act with the print under which it came. */
function act(print: number, title: string, day: string, body: Uint8Array): SenateAct {
  const path = `senatdruki/${14_100 + print}/druk/${print}.pdf`;
  const handOver: SenateStep = {
    day,
    name: 'Przekazanie ustawy do Senatu',
    papers: [{ name: `Druk nr ${print}`, path, body }],
  };
  return { print: `${print}`, id: 1400 + print, title, steps: [handOver], opinions: [] };
}

/** Outside the field: its papers are never asked for. */
export function plainAct(print: number, title: string): SenateAct {
  return act(print, title, '2026-08-07', paperBody([`Druk nr ${print}`, title]));
}

export function rehabilitation(): SenateAct {
  const title =
    'Ustawa o zmianie ustawy o rehabilitacji zawodowej i społecznej oraz zatrudnianiu osób niepełnosprawnych';
  const own = act(911, title, '2026-08-24', paperBody(['Druk nr 911', title]));
  const step = { day: '2026-08-26', name: 'Skierowanie ustawy do:', committees: [family] };
  return { ...own, steps: [...own.steps, step] };
}

export function volunteers(): SenateAct {
  const title = 'Ustawa o zmianie ustawy o działalności pożytku publicznego i o wolontariacie';
  return act(912, title, '2026-09-11', draftBody(texts.volunteers, 'pdf'));
}

export function volunteersOpinion(): SenatePaper {
  return paper(
    'Opinia do ustawy o zmianie ustawy o działalności pożytku publicznego i o wolontariacie (druk nr 912)',
    'senatekspertyzy/8120/plik/912o.pdf',
    ['Opinia Biura Legislacyjnego', 'Do ustawy nie zgłasza się zastrzeżeń.'],
  );
}

export function bonus(): SenateAct {
  const own = act(913, 'Ustawa o bonie senioralnym', '2026-10-17', draftBody(texts.bonus, 'pdf'));
  const step = {
    day: '2026-10-19',
    name: 'Skierowanie ustawy do:',
    committees: [family, localGovernment],
  };
  return { ...own, steps: [...own.steps, step] };
}

export function bonusReport(): SenateStep {
  return {
    day: '2026-10-23',
    name: '109. pos. Komisji Rodziny, Polityki Senioralnej i Społecznej oraz 88. pos. Komisji Samorządu Terytorialnego i Administracji Państwowej',
    says: 'Wniosek komisji: o wprowadzenie poprawek',
    papers: [
      paper('Druk nr 913 A', 'senatdruki/15030/druk/913a.pdf', [
        'Sprawozdanie komisji',
        'Komisje wnoszą o podwyższenie bonu.',
      ]),
    ],
  };
}
