import PostalMime from 'postal-mime';
import type { Draft } from '../draft.ts';
import { Unreadable } from '../unreadable.ts';
import type { Member, ReadMember } from './member.ts';
import { readMessage } from './message.ts';

type Mail = Awaited<ReturnType<typeof PostalMime.parse>>;

/** A message as mail servers hand it on. @throws {Unreadable} when it is none, or nested too deep. */
export async function readEml(bytes: Uint8Array, read: ReadMember): Promise<Draft> {
  const mail = await parse(bytes);
  const { subject, date: sent, text, html } = mail;
  return await readMessage(
    { subject, sent, text, html, attachments: mail.attachments.map(toMember) },
    'eml',
    read,
  );
}

async function parse(bytes: Uint8Array): Promise<Mail> {
  try {
    return await PostalMime.parse(bytes, {
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
    });
  } catch (cause) {
    throw new Unreadable('Wiadomość e-mail jest uszkodzona – nie udało się jej odczytać.', {
      cause,
    });
  }
}

function toMember(
  { filename, mimeType, content }: Mail['attachments'][number],
  at: number,
): Member {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: filename ?? `załącznik ${at + 1}`,
    open: async () => new Uint8Array(bytes),
    contentType: mimeType,
  };
}
