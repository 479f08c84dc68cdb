import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import { normaliseNumber } from '../numbers.ts';
import type { Page, PageElement } from '../page.ts';
import type { Reading } from '../source.ts';
import { listDocuments } from './rcl-catalogue.ts';
import { readRegister } from './rcl-register.ts';

/** `notStarted` has no page of its own; only linked stages hold documents. */
export interface Stage {
  readonly id: string;
  /** Without its ordinal: stages are counted per project, so only the name tells. */
  readonly name: string;
  readonly state: 'notStarted' | 'done' | 'active';
  /** Its catalogue; absent while nothing was published. */
  readonly address?: string;
}

/** A project's card, one of its stage catalogues, or its register. @throws {LayoutChanged} */
export function readProject(page: Page): Reading {
  const { pathname } = page.url;
  if (pathname.startsWith('/projekt/rejestr/')) return readRegister(page);
  return /\/katalog\/\d+/.test(pathname)
    ? { facts: {}, documents: listDocuments(page), pages: [] }
    : readCard(page);
}

function readCard(page: Page): Reading {
  const stages = readStages(page);
  return {
    facts: { ...readDetails(page), ...stageFacts(stages), ...sejmFacts(page) },
    documents: [],
    pages: stages.flatMap(({ address }) => (address === undefined ? [] : [address])),
    ...registerOf(page),
  };
}

/** Old projects have none, or one that is no longer shown. */
function registerOf(page: Page): Pick<Reading, 'extras'> {
  const [link] = page.html().all('a[href*="/projekt/rejestr/projekt/"]');
  return link === undefined ? {} : { extras: [link.link.href] };
}

function readDetails(page: Page): Facts {
  const root = page.html();
  const details = new Map(
    root.some('div.info > div.row').flatMap((row) => {
      const [label] = row.all('.col-xs-4');
      const [value] = row.all('.col-xs-6');
      return label && value ? [[label.text.replace(/:$/, ''), value] as const] : [];
    }),
  );
  // Every card has an applicant; without one the labels were reworded.
  if (!details.has('Wnioskodawca')) throw new LayoutChanged(page.url, 'Wnioskodawca', 'one', 0);
  const text = (label: string) => details.get(label)?.text;
  const lines = (label: string) =>
    details
      .get(label)
      ?.all('a')
      .map((link) => link.text)
      .join('\n');
  return factsOf({
    title: root.one('.projectTitle .rcl-title').text,
    number: normaliseNumber(text('Numer z wykazu') ?? ''),
    body: text('Wnioskodawca'),
    publishedOn: dayOf(text('Data utworzenia') ?? ''),
    departments: lines('Działy'),
    subjects: lines('Hasła'),
    status: text('Status projektu'),
    term: text('Kadencja'),
  });
}

/** The stages of a project in the order of its timeline. @throws {LayoutChanged} */
export function readStages(page: Page): Stage[] {
  return page
    .html()
    .some('ul.cbp_tmtimeline > li[id]')
    .map((item) => readStage(item, page.url));
}

function readStage(item: PageElement, url: URL): Stage {
  const [link] = item.all('a[href*="/katalog/"]');
  const [label] = item.all('div[class^="cbp_tmlabel"] > div');
  const name = (link?.text ?? label?.ownText ?? '').replace(/^\d+\.\s*/, '');
  if (name === '') throw new LayoutChanged(url, 'li[id] .cbp_tmlabel', 'a stage name', item.text);
  const stage = { id: item.attribute('id') ?? '', name, state: stateOf(item, url) };
  return link === undefined ? stage : { ...stage, address: withoutHash(link.link) };
}

function stateOf(item: PageElement, url: URL): Stage['state'] {
  const [icon] = item.all('div[class^="cbp_tmicon"]');
  const name = icon?.attribute('class')?.trim() ?? '';
  if (name === 'cbp_tmicon_notstart') return 'notStarted';
  if (name === 'cbp_tmicon_active') return 'active';
  if (name === 'cbp_tmicon') return 'done';
  throw new LayoutChanged(url, 'li[id] .cbp_tmicon', 'a known state', name);
}

function stageFacts(stages: readonly Stage[]): Facts {
  const active = stages.filter(({ state }) => state === 'active').map(({ name }) => name);
  return factsOf({ stage: active.join('; ') });
}

/** Once the bill is in the Sejm, its last stage links there by the number of the government's letter. */
function sejmFacts(page: Page): Facts {
  const [link] = page.html().all('ul.cbp_tmtimeline a[href*="Id=RM-"]');
  return factsOf({ rclNumber: link?.link.searchParams.get('Id') ?? '' });
}

function withoutHash(link: URL): string {
  const page = new URL(link);
  page.hash = '';
  return page.href;
}
