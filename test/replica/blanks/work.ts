import type { Work } from '../sites.ts';

/** A row of the works list; what is not said is empty. */
export function work(row: Partial<Work> & Pick<Work, 'number' | 'title' | 'body'>): Work {
  return {
    kind: 'Projekty ustaw',
    type: 'D – pozostałe projekty',
    additional: '',
    goals: `Projekt porządkuje stan prawny w zakresie: ${row.title}.`,
    essence: '',
    cooperating: '',
    person: 'Jan Wzorcowy Sekretarz Stanu',
    planned: 'IV kwartał 2026 r.',
    withdrawal: '',
    status: '',
    published: '2026-03-12 10:20',
    slug: slugOf(row.title),
    ...row,
  };
}

/** The last part of an address as gov.pl makes it from a title. */
export function slugOf(title: string): string {
  const plain = title.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 110);
}
