import { deflateSync, gzipSync } from 'node:zlib';
import type { Answer } from '../replica/answers.ts';
import { touchProject } from '../replica/deeds/centre.ts';
import { type StoryMoment, tellStory, writeWorld } from '../replica/make-world.ts';
import { rclList, requestRejected } from '../replica/markup/rcl.ts';
import { hosts } from '../replica/render-sites.ts';
import { assemble } from '../support/pdf.ts';
import { smallStory } from './small-story.ts';

/** An answer that is not what its source promises. */
export interface FalseAnswer {
  readonly name: string;
  readonly source: 'rcl-bills' | 'work-list-rm';
  /** What the source's card says of it. */
  readonly says: string;
  /** A file only: the list is good, so there is no gap. */
  readonly isFile?: true;
  spoil(right: Answer): Answer;
}

const isList = ({ host, file }: Answer) => host === hosts.rcl && /^lista-2-/.test(file ?? '');
const isRegister = ({ file }: Answer) => /^Rejestr.*\.csv$/.test(file ?? '');
const isDraft = ({ host, file }: Answer) => host === hosts.rcl && /\.(pdf|docx)$/.test(file ?? '');

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

const loginPage =
  '<!DOCTYPE html><html lang="pl"><head><title>Logowanie</title></head><body><h1>Zaloguj się</h1>' +
  '<form method="post" action="/login"><label>Login <input name="login"></label>' +
  '<label>Hasło <input type="password" name="haslo"></label><button>Zaloguj</button></form></body></html>';

export const falseAnswers: readonly FalseAnswer[] = [
  {
    name: 'the page of a firewall',
    source: 'rcl-bills',
    says: 'Zamiast strony przyszła odmowa zapory sieciowej.',
    spoil: (right) => ({ ...right, body: requestRejected('2027-03-02') }),
  },
  {
    name: 'a login page',
    source: 'rcl-bills',
    says: 'Zamiast strony przyszedł formularz logowania.',
    spoil: (right) => ({ ...right, body: loginPage }),
  },
  {
    name: 'an empty list',
    source: 'rcl-bills',
    says: 'Lista jest pusta.',
    spoil: (right) => ({
      ...right,
      body: rclList({ typeId: 2, projects: [], total: 0, page: 1, pages: 1, stamp: '2027-03-02' }),
    }),
  },
  {
    name: 'half a list',
    source: 'work-list-rm',
    says: 'Z listy zniknęła zbyt duża część pozycji naraz.',
    spoil: (right) => ({ ...right, body: halfTable(`${right.body}`) }),
  },
  {
    name: 'a body that is cut off',
    source: 'rcl-bills',
    says: 'Odpowiedź serwisu jest urwana.',
    spoil: (right) => ({ ...right, truncateAt: 900 }),
  },
  {
    name: 'a gzip bomb',
    source: 'rcl-bills',
    says: 'Odpowiedź serwisu',
    spoil: (right) => ({
      ...right,
      body: gzipSync(zeros(200)),
      headers: { ...right.headers, 'content-encoding': 'gzip' },
    }),
  },
  {
    name: 'half a megabyte of nested tags',
    source: 'rcl-bills',
    says: 'Odpowiedź serwisu przekracza bezpieczne granice',
    spoil: (right) => ({ ...right, body: '<div>'.repeat(100_000) }),
  },
  {
    name: 'a poisoned PDF',
    source: 'rcl-bills',
    says: 'Nie udało się odczytać',
    isFile: true,
    spoil: (right) => ({ ...right, body: poisonedPdf() }),
  },
];

const concerns = ({ source, isFile }: FalseAnswer) => {
  if (isFile) return isDraft;
  return source === 'work-list-rm' ? isRegister : isList;
};

/** Every false answer on a day of its own, and a day on which all is right after each. */
export function makeFalseWorld(seed: number, dir: string): void {
  const story = smallStory(seed);
  const [first] = story.moments;
  if (first === undefined) throw new Error('the story has no beginning');
  const days = falseAnswers.flatMap((one, at) => [falseDay(one, at), { name: nameOf(2 * at + 2) }]);
  writeWorld(dir, tellStory({ ...story, moments: [first, ...days] }));
}

function falseDay(one: FalseAnswer, at: number): StoryMoment {
  return {
    name: nameOf(2 * at + 1),
    // Files are looked at when their project says that it was touched.
    happens: (sites, plant) => {
      const [project] = sites.projects;
      if (one.isFile && project)
        touchProject(
          { sites, plant, day: nameOf(2 * at + 1).slice(0, 10) },
          project.id,
          'Uzgodnienia',
        );
    },
    faults: (answers) => answers.filter(concerns(one)).map(one.spoil),
  };
}

const nameOf = (day: number) => `2027-03-${`${day + 1}`.padStart(2, '0')}T0600Z`;

function halfTable(csv: string): string {
  const rows = csv.split('\r\n');
  return `${rows.slice(0, Math.floor(rows.length / 2)).join('\r\n')}\r\n`;
}

/** Its one page unpacks to 600 MB of drawing. */
function poisonedPdf(): Uint8Array {
  const twice = deflateSync(deflateSync(zeros(600)));
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      twice,
      Buffer.from('\nendstream'),
    ]),
  ]);
}
