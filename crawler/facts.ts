/**
 * The closed list of typed fields that a publication may have. Every value is text: dates as
 * `YYYY-MM-DD`, moments `YYYY-MM-DD HH:MM` in Warsaw, several values one per line.
 * `docs/sources.md` says which source fills which.
 */
export const factNames = [
  'title',
  'number',
  'body',
  'responsibleBody',
  'cooperatingBody',
  'person',
  'kind',
  'type',
  'stage',
  'stageSince',
  'status',
  'plannedQuarter',
  'publishedOn',
  'documentDate',
  'adoptedOn',
  'inForceOn',
  'resolution',
  'validTo',
  'consultationFrom',
  'consultationTo',
  'deadline',
  'heldAt',
  'print',
  'process',
  'eli',
  'rclNumber',
  'term',
  'departments',
  'subjects',
  'goals',
  'essence',
  'additional',
  'withdrawalReason',
  'summary',
] as const;

export type FactName = (typeof factNames)[number];
export type Facts = Readonly<Partial<Record<FactName, string>>>;

/** Later facts win; a field that is missing there keeps its earlier value. */
export function mergeFacts(...parts: readonly Facts[]): Facts {
  return Object.assign({}, ...parts);
}

/**
 * Facts as they are compared: whitespace tidied within each line, empty lines and facts that a
 * site left empty dropped.
 */
export function factsOf(values: Readonly<Partial<Record<FactName, string | undefined>>>): Facts {
  const tidied = Object.entries(values).map(([name, value]) => [name, tidyLines(value ?? '')]);
  return Object.fromEntries(tidied.filter(([, value]) => value !== ''));
}

function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
