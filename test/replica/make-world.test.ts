import { describe, expect, test } from 'vitest';
import { work } from './blanks/work.ts';
import { type Story, tellStory } from './make-world.ts';
import { hosts } from './render-sites.ts';
import type { Sites } from './sites.ts';

const start = (): Sites => ({
  workList: [work({ number: 'UD1', title: 'A', body: 'MZ' })],
  workListHeaders: {},
  projects: [],
  projectsPerPage: 5,
  processes: [],
  prints: [{ number: '1', changeDate: '2026-01-01T00:00:00', files: [] }],
  resolutions: [],
  noise: 0,
});

const moment = (day: number, rest: Partial<Story['moments'][number]> = {}) => ({
  name: `2026-09-0${day}T0600Z`,
  ...rest,
});

const tell = (...moments: Story['moments']) =>
  tellStory({ title: 'T', period: '2026-09/2026-10', sources: ['sejm-prints'], start, moments });

const indexOf = (files: ReturnType<typeof tell>, day: number, host: string): unknown => {
  const bytes = files.get(`2026-09-0${day}T0600Z/${host}/index.json`);
  return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString());
};

describe('a told story', () => {
  test('writes only what differs from the moment before', () => {
    const files = tell(
      moment(1),
      moment(2, {
        happens: ({ workList: [row] }) => {
          if (row) row.planned = 'I kwartał 2027 r.';
        },
      }),
      moment(3),
    );

    expect(indexOf(files, 2, hosts.gov)).toEqual([
      expect.objectContaining({ path: '/register-file/Rejestr_20874195.csv' }),
    ]);
    expect([...files.keys()].filter((name) => name.startsWith('2026-09-03'))).toEqual([]);
  });

  test('removes with 404 what is gone', () => {
    const files = tell(moment(1), moment(2, { happens: (sites) => void sites.prints.pop() }));

    expect(indexOf(files, 2, hosts.sejm)).toContainEqual({
      path: '/sejm/term10/prints/1',
      status: 404,
    });
  });

  test('undoes the faults of a moment at the next one', () => {
    const path = '/sejm/term10/prints';
    const broken = { host: hosts.sejm, path, file: 'broken.html', body: 'broken' };
    const files = tell(moment(1), moment(2, { faults: () => [broken] }), moment(3));

    expect(indexOf(files, 2, hosts.sejm)).toEqual([{ path, file: 'broken.html' }]);
    expect(indexOf(files, 3, hosts.sejm)).toEqual([{ path, file: 'prints.json' }]);
  });

  test('dates what is planted by its moment', () => {
    const entry = { source: 'sejm-prints', key: '10/1', change: 'appeared' } as const;
    const files = tell(moment(1), moment(2, { happens: (_sites, plant) => plant(entry) }));
    const ledger = Buffer.from(files.get('expected.json') ?? '').toString();

    expect(JSON.parse(ledger)).toEqual([{ moment: '2026-09-02T0600Z', ...entry }]);
  });
});
