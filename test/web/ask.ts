import { type CheerioAPI, load } from 'cheerio';
import { createApp } from '../../web/app.ts';
import type { WebPorts } from '../../web/ports.ts';
import { ports } from './samples.ts';

/** Ask one page of an app made from sample ports. */
export async function ask(path: string, overrides: Partial<WebPorts> = {}, init?: RequestInit) {
  const response = await createApp(ports(overrides)).request(path, init);
  const body = await response.text();
  const page: CheerioAPI = load(body);
  // No-break spaces are typography; a claim about words is made without them.
  const text = page('main').text().replace(/\s+/g, ' ').trim();
  return { response, status: response.status, body, page, text };
}
