import type { Details, Fields } from '../deeds/scene.ts';
import type { Plant } from '../make-world.ts';
import type { Notice, NoticeFile } from './bip-first-notices.ts';
import type { Bulletin } from './bip-first-offices.ts';

/** One bulletin at one moment. */
export interface Desk {
  readonly bulletin: Bulletin;
  readonly plant: Plant;
  readonly day: string;
}

export function publish({ bulletin, plant }: Desk, notice: Notice, details: Details = {}): void {
  bulletin.notices.push(notice);
  plant({ ...entryOf(bulletin, notice), change: 'appeared', ...details });
}

/** The text of a page changes; facts read in it may change with it. */
export function rewrite(
  desk: Desk,
  id: number,
  change: (words: string) => string,
  details: Details & { fields?: Fields } = {},
): void {
  const { fields, ...told } = details;
  const notice = save(desk, id);
  const { plant, bulletin } = desk;
  notice.paragraphs = notice.paragraphs.map(change);
  plant({ ...entryOf(bulletin, notice), change: 'text', document: 'Treść strony', ...told });
  if (fields !== undefined) plant({ ...entryOf(bulletin, notice), change: 'facts', fields });
}

/** A page gets another title; its address stays, as on sites whose addresses hold a number. */
export function retitle(desk: Desk, id: number, title: string, details: Details = {}): void {
  const notice = save(desk, id);
  const fields: Fields = { title: [notice.title, title] };
  notice.title = title;
  desk.plant({ ...entryOf(desk.bulletin, notice), change: 'facts', fields, ...details });
}

export function addFile(desk: Desk, id: number, file: NoticeFile, details: Details = {}): void {
  const notice = save(desk, id);
  notice.files.push(file);
  desk.plant({
    ...entryOf(desk.bulletin, notice),
    change: 'document-added',
    document: file.name,
    ...details,
  });
}

export function replaceFile(desk: Desk, id: number, by: NoticeFile, details: Details = {}): void {
  const notice = save(desk, id);
  const file = fileOf(notice, by.id);
  file.body = by.body;
  desk.plant({
    ...entryOf(desk.bulletin, notice),
    change: 'text',
    document: file.name,
    ...details,
  });
}

export function removeFile(desk: Desk, id: number, fileId: number): void {
  const notice = save(desk, id);
  const { name } = fileOf(notice, fileId);
  notice.files = notice.files.filter((file) => file.id !== fileId);
  desk.plant({
    ...entryOf(desk.bulletin, notice),
    change: 'document-removed',
    document: name,
  });
}

/** Takes a page down; that it is gone is reported by the next look, through `confirm`. */
export function takeDown({ bulletin }: Desk, id: number): void {
  bulletin.gone.set(id, noticeOf(bulletin, id));
  bulletin.notices = bulletin.notices.filter((notice) => notice.id !== id);
}

export function confirm({ bulletin, plant }: Desk, id: number): void {
  const notice = bulletin.gone.get(id);
  if (notice === undefined) throw new Error(`${bulletin.source}: ${id} was not taken down`);
  plant({ ...entryOf(bulletin, notice), change: 'withdrawn' });
}

/** The office saves a page without changing anything: nobody is told. */
export function save({ bulletin, day }: Pick<Desk, 'bulletin' | 'day'>, id: number): Notice {
  const notice = noticeOf(bulletin, id);
  notice.modified = `${day} 07:45`;
  return notice;
}

export function noticeOf({ notices, source }: Bulletin, id: number): Notice {
  const found = notices.find((notice) => notice.id === id);
  if (found === undefined) throw new Error(`${source}: no notice ${id}`);
  return found;
}

function fileOf(notice: Notice, id: number): NoticeFile {
  const found = notice.files.find((file) => file.id === id);
  if (found === undefined) throw new Error(`notice ${notice.id}: no file ${id}`);
  return found;
}

const entryOf = ({ source, keyOf }: Bulletin, notice: Notice) => ({ source, key: keyOf(notice) });
