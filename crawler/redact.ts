import type { RawAnswer } from './answer.ts';
import { decode } from './charset.ts';
import type { Source } from './source.ts';
import type { PageKind } from './verdict.ts';

/**
 * An answer as it may be kept: without what its source takes out of its pages. Done before it is
 * judged, so that what is kept as evidence of a suspect answer names nobody, either. A page that
 * was changed is UTF-8 from then on; one without anything to take out keeps its bytes.
 */
export function redacted(
  answer: RawAnswer,
  source: Pick<Source, 'redact'>,
  kind: PageKind,
): RawAnswer {
  if (source.redact === undefined || kind === 'document') return answer;
  const { headers, body, finalAddress } = answer;
  const contentType = headers['content-type'] ?? '';
  const { text } = decode(body, contentType);
  const clean = source.redact(new URL(finalAddress), text);
  if (clean === text) return answer;
  const [type = ''] = contentType.split(';');
  return {
    ...answer,
    body: new TextEncoder().encode(clean),
    headers: { ...headers, 'content-type': `${type.trim() || 'text/html'}; charset=utf-8` },
  };
}
