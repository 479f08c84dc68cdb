import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from '../mail/message.ts';
import type { Transport } from '../mail/send.ts';
import { composeBytes } from './compose.ts';

/** Where mail goes while no SMTP server is set: one `.eml` file per message, read by the web page. */
export function outbox(folder: string): Transport {
  return {
    async deliver(mail) {
      const name = emlName(mail);
      await writeWhole(folder, name, await composeBytes(mail));
      return { kind: 'accepted', recipients: [mail.to.address], reply: `written to ${name}` };
    },
  };
}

/** The Message-ID without what a file name may not hold; the same mail is always one file. */
export function emlName({ messageId }: Mail): string {
  const safe = messageId.replace(/[^a-zA-Z0-9.@_-]/g, '').replace(/^\.+/, '');
  return `${safe}.eml`;
}

/** A reader of the folder sees the whole file or none, also after a power cut. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${name}.part`);
  const file = await open(draft, 'w', 0o600); // mails name people
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
  const directory = await open(folder);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
