import { planLines } from './bip-second-papers.ts';

export const titles = {
  lodz: 'Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji na lata 2026–2028',
  rzeszow: 'Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji',
  poznan:
    'Wielkopolskiego Planu Deinstytucjonalizacji i Rozwoju Usług Społecznych na lata 2027–2029',
} as const;

const lodz = {
  title: 'Regionalny Plan Rozwoju Usług Społecznych i Deinstytucjonalizacji',
  flats: 280,
  carers: '36 000',
  respite: 'w 18 powiatach',
  report: 'raz w roku',
};
const rzeszow = { ...lodz, flats: 190, carers: '21 500', respite: 'w 12 powiatach' };
const olsztyn = { ...lodz, flats: 150, carers: '17 000', respite: 'w 9 powiatach' };
const poznan = {
  ...lodz,
  title: 'Wielkopolski Plan Deinstytucjonalizacji i Rozwoju Usług Społecznych',
  flats: 410,
  carers: '52 000',
  respite: 'w 25 powiatach',
};

/** Drafts of the plans in the order in which they were published. */
export const drafts = {
  lodz: [
    planLines(lodz),
    planLines({ ...lodz, flats: 340, respite: 'we wszystkich powiatach' }),
    [
      ...planLines({
        ...lodz,
        flats: 340,
        respite: 'we wszystkich powiatach',
        report: 'co pół roku',
      }),
      '6. Rada planu',
      'Wykonanie planu ocenia rada, w której zasiadają osoby korzystające z usług.',
    ],
  ],
  olsztyn: [planLines(olsztyn), planLines({ ...olsztyn, flats: 205 }).slice(0, -2)],
  rzeszow: [planLines(rzeszow), planLines({ ...rzeszow, flats: 260 })],
  poznan: [planLines(poznan), planLines({ ...poznan, carers: '48 000' })],
} as const;
