import type { SourceId } from '../brand.ts';
import { warsawDay } from '../courtesy.ts';
import { listYear, readAct } from '../engines/abc-pro-journal.ts';
import type { Moment, Source } from '../source.ts';

/**
 * The journals of the 16 voivodeships: TERYT code, id, whose journal, host, publisher in the API.
 * Hosts and the API's answers were measured in 2026-07 to -10; that every publisher is
 * `POL_WOJ_` and the letters of its voivodeship stands in a public table of that time and was not
 * asked by us. What some hosts do to robots is theirs to decide and is shown as it is: MP, LS and LD
 * sent an incomplete certificate chain, PM an expired one, OP and MZ keep a firewall (2026-10).
 */
const journals = [
  ['02', 'dolnoslaskie', 'Dolnośląskiego', 'edzienniki.duw.pl', 'DS'],
  ['04', 'kujawsko-pomorskie', 'Kujawsko-Pomorskiego', 'edzienniki.bydgoszcz.uw.gov.pl', 'KP'],
  ['06', 'lubelskie', 'Lubelskiego', 'edziennik.lublin.uw.gov.pl', 'LB'],
  ['08', 'lubuskie', 'Lubuskiego', 'dzienniki.luw.pl', 'LS'],
  ['10', 'lodzkie', 'Łódzkiego', 'dziennik.lodzkie.eu', 'LD'],
  ['12', 'malopolskie', 'Małopolskiego', 'edziennik.malopolska.uw.gov.pl', 'MP'],
  ['14', 'mazowieckie', 'Mazowieckiego', 'edziennik.mazowieckie.pl', 'MZ'],
  ['16', 'opolskie', 'Opolskiego', 'duwo.opole.uw.gov.pl', 'OP'],
  ['18', 'podkarpackie', 'Podkarpackiego', 'edziennik.rzeszow.uw.gov.pl', 'PK'],
  ['20', 'podlaskie', 'Podlaskiego', 'edziennik.bialystok.uw.gov.pl', 'PL'],
  ['22', 'pomorskie', 'Pomorskiego', 'edziennik.gdansk.uw.gov.pl', 'PM'],
  ['24', 'slaskie', 'Śląskiego', 'dzienniki.slask.eu', 'SL'],
  ['26', 'swietokrzyskie', 'Świętokrzyskiego', 'edziennik.kielce.uw.gov.pl', 'SK'],
  ['28', 'warminsko-mazurskie', 'Warmińsko-Mazurskiego', 'edzienniki.olsztyn.uw.gov.pl', 'WM'],
  ['30', 'wielkopolskie', 'Wielkopolskiego', 'edziennik.poznan.uw.gov.pl', 'WP'],
  ['32', 'zachodniopomorskie', 'Zachodniopomorskiego', 'e-dziennik.szczecin.uw.gov.pl', 'ZP'],
] as const;

export const regionJournals: readonly Source[] = journals.map(
  ([region, name, whose, host, letters]): Source => ({
    id: `region-${name}-journal` as SourceId,
    name: `Dziennik Urzędowy Województwa ${whose}`,
    kind: 'journal',
    region,
    channel: 'journal',
    start: [],
    startsAt: ({ now }: Moment) =>
      yearsAt(warsawDay(now)).map(
        (year) => `https://${host}/api/eli/acts/POL_WOJ_${letters}/${year}`,
      ),
    everyHours: 24,
    pauseMs: 2000,
    fetchWith: 'http',
    hosts: [host],
    sane: { leastRows: 1, dropLimit: 0.4 },
    // Of a year: what was published last year is not missing in January.
    listing: 'feed',
    list: listYear,
    read: readAct,
  }),
);

/**
 * The years to ask on a day: in January the last one, too, since acts are still published under
 * it and change; the new one from its second week on, when its list can no longer be empty.
 */
function yearsAt(day: string): number[] {
  const year = Number(day.slice(0, 4));
  if (day.slice(5, 7) !== '01') return [year];
  return Number(day.slice(8)) < 8 ? [year - 1] : [year - 1, year];
}
