import { makeOle, type OleFolder } from './ole.ts';

/** A message with its attachments, for tests. */
export interface MailFile {
  readonly subject: string;
  readonly text: string;
  readonly attachments?: Readonly<Record<string, Uint8Array>>;
}

/** As a mail server hands it on: MIME with base64. */
export function makeEml({ subject, text, attachments = {} }: MailFile): Uint8Array {
  const base64 = (bytes: Uint8Array) =>
    (
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n');
  const part = (head: string, bytes: Uint8Array) =>
    `--granica\r\n${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n`;
  const lines = [
    'Received: from poczta.example.gov.pl',
    'From: sekretariat@example.gov.pl',
    'To: lista@example.org',
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Mon, 7 Sep 2026 10:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=granica',
    '',
    part('Content-Type: text/plain; charset=utf-8', new TextEncoder().encode(text)),
    ...Object.entries(attachments).map(([name, bytes]) =>
      part(
        `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"`,
        bytes,
      ),
    ),
    '--granica--\r\n',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** As Outlook keeps it: properties as streams of a compound file. */
export function makeMsg({ subject, text, attachments = {} }: MailFile): Uint8Array {
  const unicode = (value: string) => Uint8Array.from(Buffer.from(value, 'utf16le'));
  const head = (bytes: number) => new Uint8Array(bytes);
  const attached = Object.entries(attachments).map(([name, bytes], at): [string, OleFolder] => [
    `__attach_version1.0_#0000000${at}`,
    {
      '__properties_version1.0': head(8),
      '__substg1.0_3707001F': unicode(name),
      '__substg1.0_37010102': bytes,
    },
  ]);
  return makeOle({
    '__properties_version1.0': head(32),
    '__substg1.0_0037001F': unicode(subject),
    '__substg1.0_1000001F': unicode(text),
    ...Object.fromEntries(attached),
  });
}
