import { createHash } from 'node:crypto';

/** The one style sheet with a mark of its content, by which its address and its ETag change. */
export interface StyleSheet {
  readonly text: string;
  readonly mark: string;
  readonly address: string;
}

export function styleSheetOf(text: string): StyleSheet {
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { text, mark, address: `/style.css?v=${mark}` };
}

/** 304 for a browser that has it; for ever under the marked address, asked again under the bare one. */
export function styleResponse(sheet: StyleSheet, request: Request): Response {
  const etag = `"${sheet.mark}"`;
  const isMarked = new URL(request.url).searchParams.get('v') === sheet.mark;
  const headers = {
    'cache-control': isMarked ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': 'text/css; charset=utf-8',
    etag,
  };
  const known = request.headers.get('if-none-match') ?? '';
  return known.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(sheet.text, { headers });
}
