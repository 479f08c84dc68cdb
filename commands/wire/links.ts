import type { ChangeRecord } from '../../worker/change.ts';

/** Where mails point: pages of this installation. */
export function linksOf(base: URL, token: string) {
  return {
    page: (change: ChangeRecord) => new URL(`/zmiany/${change.id}`, base).href,
    unsubscribe: new URL(`/wypisz/${token}`, base).href,
    settings: new URL(`/subskrypcje/${token}`, base).href,
  };
}
