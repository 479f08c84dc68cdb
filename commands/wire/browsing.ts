import { type ChromiumStart, chooseChromium } from '../../config/browser.ts';
import type { Settings } from '../../config/env.ts';
import { BrowserFailed } from '../../crawler/errors.ts';
import { openBrowser } from '../../crawler/io/browse.ts';
import type { Fetcher } from '../../crawler/io/fetch.ts';
import type { Source } from '../../crawler/source.ts';
import type { PageKind } from '../../crawler/verdict.ts';

/** Reading in a browser, for the sources that need it. Nothing is looked for before one does. */
export interface Browsing {
  /** Why no page can be read in a browser here; `undefined` where it can. */
  problem(): BrowserFailed | undefined;
  readonly fetcher: Fetcher;
}

export function chromiumOf({ chromiumPath, replica, browserSandbox }: Settings): ChromiumStart {
  return chooseChromium({
    setPath: chromiumPath,
    isReplica: replica !== undefined,
    withoutSandbox: !browserSandbox,
  });
}

export function openBrowsing(settings: Settings, userAgent: string): Browsing {
  let opened: Fetcher | BrowserFailed | undefined;
  const open = () => {
    opened ??= openOrSay(settings, userAgent);
    return opened;
  };
  const problem = () => {
    const way = open();
    return way instanceof BrowserFailed ? way : undefined;
  };
  const fetcher: Fetcher = Object.assign(
    async (request: Parameters<Fetcher>[0]) => {
      const way = open();
      if (way instanceof BrowserFailed) throw way;
      return way(request);
    },
    { close: async () => (typeof opened === 'function' ? opened.close() : undefined) },
  );
  return { problem, fetcher };
}

function openOrSay(settings: Settings, userAgent: string): Fetcher | BrowserFailed {
  const start = chromiumOf(settings);
  if (start.kind === 'off')
    return new BrowserFailed(`chromium: wanted one to read in, found ${start.because}`, start.says);
  return openBrowser({ program: start, userAgent, replica: settings.replica });
}

/** Who asks for a page of a source: files are never drawn by scripts, and a browser saves none. */
export function fetcherOf(
  { fetcher, browsing }: { readonly fetcher: Fetcher; readonly browsing: Browsing },
  { fetchWith }: Source,
  kind: PageKind,
): Fetcher {
  return fetchWith === 'browser' && kind !== 'document' ? browsing.fetcher : fetcher;
}
