import { walls } from '../../replica/lies/walls.ts';
import { type FalseAnswer, onFiles, onList, onPages, partial, suspect } from './row.ts';
import { bulletin, register } from './sites.ts';

const sentences: Readonly<Record<string, string>> = {
  firewall: 'Zamiast strony przyszła odmowa zapory sieciowej.',
  challenge: 'Zamiast strony przyszło pytanie, czy nie pyta robot.',
  captcha: 'Zamiast strony przyszło pytanie, czy nie pyta robot.',
  maintenance: 'Serwis ogłosił przerwę techniczną.',
  login: 'Zamiast strony przyszedł formularz logowania.',
  cookie: 'Zamiast strony przyszła prośba o zgodę na pliki cookie.',
  soft: 'Serwis odpowiedział, że strona nie istnieje.',
  error: 'Serwis odpowiedział błędem.',
  redirect: 'Zamiast strony przyszło samo przekierowanie.',
  another: 'Na stronie brakuje stałego elementu, po którym ją poznajemy.',
};
const wallKinds = Object.keys(walls) as (keyof typeof walls)[];
const saysOfWall = (kind: string) =>
  kind === 'challenge-incapsula'
    ? (sentences.firewall ?? '')
    : (sentences[kind.split('-')[0] ?? ''] ?? '');

/** Pages in front of a site that come with status 200: as the list, as every page, as every file. */
export const inFront: readonly FalseAnswer[] = wallKinds.flatMap((kind) => [
  suspect(`200, ${kind}, in place of the list`, bulletin, onList(kind), saysOfWall(kind)),
  suspect(
    `200, ${kind}, in place of the CSV`,
    register,
    onList(kind),
    kind === 'another-institution' ? 'Przyszło coś innego' : saysOfWall(kind),
  ),
  partial(`200, ${kind}, in place of every page`, bulletin, onPages(kind), ''),
  partial(`200, ${kind}, in place of every PDF`, bulletin, onFiles(kind), ''),
]);
