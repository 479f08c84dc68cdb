import { type Region, regions } from '../../config/regions.ts';
import { fold } from '../../worker/search/words.ts';

/** Without case, diacritics, spaces and hyphens: `Kujawsko Pomorskie` is `kujawsko-pomorskie`. */
const plain = (text: string) => fold(text).replace(/[^a-z\d]+/g, '-');

/** A voivodeship by its TERYT code or its name, as people type it. */
export function findRegion(text: string): Region | undefined {
  return regions.find(({ code, name }) => code === text || plain(name) === plain(text));
}

/** For messages that say what would have been right: `02 dolnośląskie, 04 …`. */
export const regionsInWords = regions.map(({ code, name }) => `${code} ${name}`).join(', ');
