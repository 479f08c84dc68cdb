import { channels } from '../../crawler/coverage.ts';
import type { NotWatched, Source } from '../../crawler/source.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What is watched, as the README prints it: what the code declares, not how it fares today. */
export function coverageMarkdown(
  sources: readonly Source[],
  unwatched: readonly NotWatched[],
  regions: readonly Named[],
): string {
  const national = sources.filter(({ region }) => region === undefined);
  const missing = unwatched.filter(({ region }) => region === undefined);
  return [
    '| source | what | state |',
    '| --- | --- | --- |',
    ...national.map((one) => `| \`${one.id}\` | ${one.name} | ${stateOf(one)} |`),
    ...missing.map(({ id, name }) => `| \`${id}\` | ${name} | not watched yet |`),
    '',
    `| voivodeship | ${channels.join(' | ')} |`,
    `| --- |${' --- |'.repeat(channels.length)}`,
    ...regions.map(({ code, name }) => {
      const cells = channels.map((channel) =>
        sources.some((one) => one.region === code && one.channel === channel) ? 'watched' : '–',
      );
      return `| ${name} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

function stateOf({ needsPermission, learnsFrom }: Source): string {
  if (needsPermission) return '**off until you record a permission**';
  return learnsFrom === undefined ? 'watched' : 'watched once its address is known';
}
