import { type MailAddress, parseAddress } from '../../../reports/mail/address.ts';
import { renderAlert } from '../../../reports/mail/alert.ts';
import type { AlertOptions } from '../../../reports/mail/alert-content.ts';
import { composeMail, type Mail, type MailParts } from '../../../reports/mail/message.ts';
import { change, deadline, textDetail } from '../sample.ts';

export const alertOptions: AlertOptions = {
  now: new Date('2026-11-16T09:00:00Z'),
  reason: 'subskrypcja „Osoby z niepełnosprawnościami, podkarpackie”, wysyłana od razu',
  links: {
    page: ({ id }) => `https://monitor.example/zmiany/${id}`,
    settings: 'https://monitor.example/s/abc',
    unsubscribe: 'https://monitor.example/s/abc/koniec',
  },
};

export const draftChange = change({
  n: 2,
  facts: { number: 'UD412', documentDate: '2026-11-09' },
  act: 'UD412',
  detail: textDetail,
  deadlines: [deadline],
});

export function address(text: string): MailAddress {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`wanted an address, found ${text}`);
  return parsed;
}

export function sampleMail(to = 'anna@ngo.test', parts: Partial<MailParts> = {}): Mail {
  return composeMail({
    kind: 'alert',
    id: 'notification-1',
    rendered: renderAlert(draftChange, alertOptions),
    from: { address: address('monitor@wrzos.example'), name: 'SUS Monitor' },
    to: { address: address(to), name: 'Anna Próbna' },
    date: new Date('2026-11-16T09:00:00Z'),
    unsubscribe: 'https://monitor.example/s/abc/koniec',
    unsubscribeMailbox: { address: address('wypisz@wrzos.example'), name: '' },
    ...parts,
  });
}
