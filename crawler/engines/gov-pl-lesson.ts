import type { SourceId } from '../brand.ts';
import type { Lesson } from '../source.ts';

/**
 * Where a minister's list lies, as the legislation centre links it: the cell with a regulation's
 * number leads to the list of the minister who applies for it.
 *
 * @param applicant as the centre writes it
 * @param section of www.gov.pl in which the list must lie: `/web/rodzina/`
 */
export function learnFromRegulations(applicant: string, section: string, because: string): Lesson {
  return {
    source: 'rcl-regulations' as SourceId,
    because,
    find(page) {
      const rows = page.html().all('#table tbody tr');
      const links = rows.flatMap((row) => {
        const [, body, number] = row.all('td');
        if (body?.text !== applicant) return [];
        return number?.all('a[href]').map((link) => link.attribute('href') ?? '') ?? [];
      });
      const ours = links.flatMap((link) => addressIn(section, URL.parse(link.trim())));
      return ours.find((address) => address.includes('prac-legislacyjnych')) ?? ours[0];
    },
  };
}

function addressIn(section: string, link: URL | null): string[] {
  if (link?.origin !== 'https://www.gov.pl') return [];
  const isPage = link.pathname.startsWith(section) && link.pathname !== section;
  return isPage ? [`${link.origin}${link.pathname}${link.search}`] : [];
}
