import { createHash } from 'node:crypto';
import { oneLine, shorten } from '../typography.ts';
import { domainOf, type Mailbox } from './address.ts';

/**
 * The life of a mail in the ledger. `sending` is committed before the SMTP dialogue; `unknown`
 * means that the server may have taken it; `suppressed` that we chose not to send it.
 */
export type MailState = 'queued' | 'sending' | 'accepted' | 'rejected' | 'unknown' | 'suppressed';

export type MailKind = 'alert' | 'report';

export interface Attachment {
  /** ASCII, with its extension. */
  readonly filename: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/** What a template makes: the same facts as text and as HTML. */
export interface Rendered {
  /** At most 78 characters. */
  readonly subject: string;
  /** One sentence that mail programs show beside the subject. */
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

/** One message to one recipient. */
export interface Mail {
  /** With its angle brackets, as it stands in the header. */
  readonly messageId: string;
  readonly kind: MailKind;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly date: Date;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailParts {
  readonly kind: MailKind;
  /** The id of the notification or report that this mail carries. */
  readonly id: string;
  readonly rendered: Rendered;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly date: Date;
  /** The page on which one POST ends the subscription, without a login. */
  readonly unsubscribe: string;
  /** Where mail programs write that cannot post; usually the sender. */
  readonly unsubscribeMailbox: Mailbox;
}

/** Put a rendered mail into its envelope. Pure: the same parts always give the same message. */
export function composeMail(parts: MailParts): Mail {
  const { kind, id, rendered, from, to, date } = parts;
  return {
    messageId: messageId(kind, id, to.address, domainOf(from.address)),
    kind,
    from,
    to: { address: to.address, name: oneLine(to.name) },
    date,
    subject: fitSubject(rendered.subject),
    html: rendered.html,
    text: rendered.text,
    attachments: rendered.attachments ?? [],
    headers: headersOf(parts),
  };
}

/**
 * The same for every try, so that a mail sent twice is recognised; other for every kind, id and
 * recipient. Says nothing of the recipient but a hash.
 */
export function messageId(kind: MailKind, id: string, recipient: string, domain: string): string {
  const hash = createHash('sha256').update(`${kind}\n${id}\n${recipient}`).digest('hex');
  const readable = id.replace(/[^a-zA-Z0-9]+/g, '-').slice(0, 40);
  return `<${kind}.${readable}.${hash.slice(0, 24)}@${domain}>`;
}

/** One line of at most 78 characters, whatever a source put into a title. */
export const fitSubject = (subject: string) => shorten(oneLine(subject), 78);

function headersOf({ kind, from, unsubscribe, unsubscribeMailbox }: MailParts) {
  const page = new URL(unsubscribe).href; // percent-encodes what could end the header
  const mailto = `mailto:${unsubscribeMailbox.address}?subject=wypisz`;
  return {
    'Auto-Submitted': 'auto-generated',
    Precedence: kind === 'report' ? 'bulk' : 'list',
    'List-Id': `SUS Monitor <${kind}.${domainOf(from.address)}>`,
    'List-Unsubscribe': `<${page}>, <${mailto}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
