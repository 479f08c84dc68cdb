import type { Pen } from './gov-pl-pen.ts';
import { plan } from './gov-pl-plans.ts';

const [mz, mfipr, mrpips, rm] = [
  'work-list-mz',
  'work-list-mfipr',
  'work-list-mrpips',
  'work-list-rm-regulations',
] as const;

/**
 * What happens in the registers, by day. The list of the Minister of Family is first read one
 * moment after the legislation centre has named it, so nothing happens there before 7 September.
 */
export const works: Readonly<Record<string, (pen: Pen) => void>> = {
  '2026-09-03': (pen) => {
    pen.change(mz, 'MZ3001', { planned: 'IV kwartał 2026 r.' });
    pen.change(rm, 'RD401', { planned: 'IV kwartał 2026 r.' });
  },
  '2026-09-07': (pen) => {
    pen.add(
      mz,
      plan('MZ3007', 'Rozporządzenie Ministra Zdrowia w sprawie centrów zdrowia psychicznego', {
        essence: 'Projekt rozszerza pilotaż centrów zdrowia psychicznego na cały kraj.',
      }),
      { tags: ['us-czp'] },
    );
    pen.change(mfipr, '201', { planned: 'I kwartał 2027 r.' });
    pen.change(mrpips, '51', {
      essence: 'Projekt zmienia wielkość domów pomocy społecznej: najwyżej 60 miejsc.',
    });
  },
  '2026-09-14': (pen) => {
    pen.remove(mz, 'MZ3004');
    pen.change(
      mz,
      'MZ3002',
      {
        essence: 'Projekt określa normy zatrudnienia i minimalny standard opieki długoterminowej.',
      },
      {},
      { tags: ['us-opieka-dlugoterminowa', 'di-standardy'] },
    );
    pen.add(
      mfipr,
      plan('207', 'Rozporządzenie w sprawie pomocy na mieszkania treningowe i wspomagane', {
        goals: 'Wsparcie deinstytucjonalizacji z programów regionalnych.',
      }),
      { tags: ['us-mieszkania', 'di-proces'] },
    );
    pen.add(
      mrpips,
      plan('57', 'Rozporządzenie w sprawie mieszkań treningowych i mieszkań wspomaganych'),
      { tags: ['us-mieszkania'] },
    );
    pen.remove(mrpips, '53');
    pen.add(
      rm,
      plan(
        'RD407',
        'Projekt rozporządzenia Prezesa Rady Ministrów w sprawie rady ekonomii społecznej',
      ),
      { tags: ['ngo-es'] },
    );
  },
  '2026-09-21': (pen) => {
    pen.confirm(mz, 'MZ3004');
    pen.change(mz, 'MZ3005', { withdrawal: 'Książeczkę zastąpi dokumentacja elektroniczna.' });
    pen.confirm(mrpips, '53');
    pen.change(rm, 'RD402', { status: 'Zrealizowany' });
  },
  '2026-09-28': (pen) => {
    pen.add(
      mz,
      plan('MZ3008', 'Rozporządzenie Ministra Zdrowia w sprawie znieczuleń', { basis: 'art. 22' }),
    );
    pen.change(mfipr, '203', { withdrawal: 'Pomoc obejmie inny program.' });
    pen.change(mrpips, '55', {
      essence: 'Projekt określa tryb i terminy oraz godziny otwarcia domów.',
    });
    pen.remove(rm, 'RD406');
  },
  '2026-10-05': (pen) => {
    pen.change(
      mz,
      'MZ3006',
      { planned: 'Dz. U. z 2026 r. poz. 1377' },
      { eli: [null, 'DU/2026/1377'] },
      { act: 'DU/2026/1377' },
    );
    pen.change(mrpips, '54', { withdrawal: 'Wzór karty pozostaje bez zmian.' });
    pen.confirm(rm, 'RD406');
  },
  '2026-10-19': (pen) => {
    pen.change(mz, 'MZ3001', { person: 'Jan Wzorcowy, Podsekretarz Stanu' });
    pen.change(mfipr, '202', { essence: 'Projekt określa wzór wniosku i sposób jego składania.' });
    pen.remove(mfipr, '204');
    pen.add(
      mrpips,
      plan('59', 'Rozporządzenie w sprawie opieki wytchnieniowej', {
        goals: 'Opiekunowie osób z niepełnosprawnościami potrzebują odpoczynku.',
      }),
      { tags: ['us-wytchnieniowa', 'gr-niepelnosprawnosc'] },
    );
    pen.change(rm, 'RD405', { person: 'Ewa Zmyślona, Sekretarz Stanu' });
  },
  '2026-10-26': (pen) => {
    pen.change(mz, 'MZ3007', { planned: 'I kwartał 2027 r.' });
    pen.confirm(mfipr, '204');
  },
};
