import type { Settings } from '../../config/env.ts';
import { CannotStart } from '../../config/errors.ts';
import { userAgentOf } from '../../crawler/user-agent.ts';
import { type Mailbox, parseAddress } from '../../reports/mail/address.ts';

const version = '0.1.0';

/** Who mail comes from. @throws CannotStart */
export function senderOf({ mailFrom }: Settings): Mailbox {
  const address = parseAddress(mailFrom.address);
  if (address !== undefined) return { address, name: mailFrom.name };
  throw new CannotStart('MAIL_FROM: wanted an address such as monitor@example.org', 2);
}

/** Our User-Agent: the watched sites find somebody to write to in it. */
export function ownName(settings: Settings): string {
  return userAgentOf(version, settings.contact ?? senderOf(settings).address);
}
