/** Committees of the 10th Sejm by the codes of its API, as far as a code was seen with its name. */
const names: ReadonlyMap<string, string> = new Map([
  ['PSR', 'Komisja Polityki Społecznej i Rodziny'],
  ['PSN', 'Komisja Polityki Senioralnej'],
  ['ZDR', 'Komisja Zdrowia'],
  ['STR', 'Komisja Samorządu Terytorialnego i Polityki Regionalnej'],
  ['PET', 'Komisja do Spraw Petycji'],
  ['FPB', 'Komisja Finansów Publicznych'],
  ['ASW', 'Komisja Administracji i Spraw Wewnętrznych'],
  ['DER', 'Komisja do Spraw Deregulacji'],
  ['SPC', 'Komisja Sprawiedliwości i Praw Człowieka'],
  ['KOP', 'Komisja do Spraw Kontroli Państwowej'],
  ['SUE', 'Komisja do Spraw Unii Europejskiej'],
  ['UST', 'Komisja Ustawodawcza'],
  ['MNE', 'Komisja Mniejszości Narodowych i Etnicznych'],
  ['ESK', 'Komisja do Spraw Energii, Klimatu i Aktywów Państwowych'],
  ['KSP', 'Komisja Kultury, Dziedzictwa Narodowego i Środków Przekazu'],
  ['RRW', 'Komisja Rolnictwa i Rozwoju Wsi'],
  ['INF', 'Komisja Infrastruktury'],
  ['NKK', 'Komisja Nadzwyczajna do spraw zmian w kodyfikacjach'],
  ['ODK', 'Komisja Odpowiedzialności Konstytucyjnej'],
]);

const subcommittee = /^([A-Z]{3})\d+[A-Z]*$/;

/** `Komisja Zdrowia (ZDR)`; of a subcommittee (`PSR02N`) its committee, too. */
export function committeeName(code: string): string {
  const parent = subcommittee.exec(code)?.[1];
  if (parent !== undefined) return `Podkomisja ${code}: ${names.get(parent) ?? parent}`;
  const name = names.get(code);
  return name === undefined ? `Komisja ${code}` : `${name} (${code})`;
}

/** Committees that deal with the field, and their subcommittees. */
const ours = ['PSR', 'PSN', 'ZDR', 'STR', 'PET'];

export function isWatched(code: string): boolean {
  return ours.includes(subcommittee.exec(code)?.[1] ?? code);
}
