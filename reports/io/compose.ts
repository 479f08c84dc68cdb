import type { Mail } from '../mail/message.ts';

/**
 * The bytes of a mail (RFC 5322), the same for every try: the boundary comes from the Message-ID,
 * the date from the ledger. Nothing is ever read from a file or an address.
 */
export async function composeBytes(mail: Mail): Promise<Buffer> {
  // Loaded with the first mail: most processes never send one.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: { address: mail.from.address, name: mail.from.name },
    to: { address: mail.to.address, name: mail.to.name },
    subject: mail.subject,
    messageId: mail.messageId,
    date: mail.date,
    headers: { ...mail.headers },
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: Buffer.from(content),
    })),
    baseBoundary: mail.messageId.replace(/[^a-z0-9]/gi, '').slice(-40),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}
