import type { Chapter } from '../make-world.ts';
import { guidelinesAtStart, pressAtStart } from './gov-pl-articles.ts';
import { openDesk } from './gov-pl-desk.ts';
import { news } from './gov-pl-news.ts';
import { openPen } from './gov-pl-pen.ts';
import { articleAnswers, pressAnswers } from './gov-pl-press.ts';
import { registerAnswers, registersAtStart } from './gov-pl-registers.ts';
import { works } from './gov-pl-works.ts';

/** Days on which everything turns that means nothing: pictures, orders of rows, last looks. */
const turns = ['2026-09-01', '2026-09-14', '2026-10-05', '2026-10-19'];

/** The ministries on www.gov.pl: their works lists, their news, the guidelines for the funds. */
export function govPl(): Chapter {
  const registers = registersAtStart();
  const press = pressAtStart();
  const guidelines = guidelinesAtStart();
  return {
    sources: [
      'work-list-rm-regulations',
      'work-list-mz',
      'work-list-mfipr',
      'work-list-mrpips',
      'news-mrpips',
      'news-mz',
      'news-mfipr',
      'news-eu-guidelines',
    ],
    happens(moment, plant) {
      const day = moment.slice(0, 10);
      works[day]?.(openPen(registers, plant));
      news[day]?.(openDesk(press, guidelines, plant));
    },
    answers(moment) {
      const passed = turns.filter((turn) => turn <= moment.slice(0, 10));
      const [noise, edited] = [passed.length - 1, passed.at(-1) ?? ''];
      const place = { section: '/web/fundusze-regiony/', office: 'mfipr' } as const;
      return [
        ...registerAnswers(registers, noise, moment >= '2026-09-28'),
        ...press.flatMap((one) => pressAnswers(one, noise, edited)),
        ...articleAnswers(place, guidelines, edited),
      ];
    },
  };
}
