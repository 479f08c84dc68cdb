import { paperBody } from '../documents.ts';
import type { Attachment, BipPage } from '../sites.ts';

/** A resolution of the voivodeship's board as its bulletin shows it. */
export function resolution(
  number: number,
  day: string,
  subject: string,
  more: Partial<BipPage> = {},
): BipPage {
  return {
    slug: `uchwala-zarzadu-nr-${number}180vii2026-z-dnia-${day}`,
    title: `Uchwała zarządu nr ${number}/180/VII/2026 z dnia ${day}`,
    table: [
      ['W sprawie', subject],
      ['Referent', 'Departament Przykładowy'],
    ],
    paragraphs: [],
    attachments: [],
    made: day,
    published: `${day} 10:14`,
    version: 1,
    ...more,
  };
}

export function attachment(id: number, name: string, paragraphs: readonly string[]): Attachment {
  return { id, name, file: `${name}.pdf`, body: paperBody(paragraphs) };
}
