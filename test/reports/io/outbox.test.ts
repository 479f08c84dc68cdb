import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { emlName, outbox } from '../../../reports/io/outbox.ts';
import { renderReportMail } from '../../../reports/mail/report-mail.ts';
import { buildReport } from '../../../reports/report.ts';
import { sampleMail } from '../mail/sample-mail.ts';
import { fullInput } from '../sample.ts';

const options = {
  page: 'https://monitor.example/r',
  settings: 'https://monitor.example/s',
  unsubscribe: 'https://monitor.example/u',
  reason: 'subskrypcja raportu',
};

async function write(mail = sampleMail()) {
  const folder = join(await mkdtemp(join(tmpdir(), 'outbox-')), 'data', 'outbox');
  const delivery = await outbox(folder).deliver(mail);
  const bytes = await readFile(join(folder, emlName(mail)));
  return { folder, delivery, bytes };
}

test('a mail becomes one file that mail programs can open', async () => {
  const mail = sampleMail();
  const { folder, delivery, bytes } = await write(mail);
  const parsed = await simpleParser(bytes);

  expect(delivery).toMatchObject({ kind: 'accepted', recipients: ['anna@ngo.test'] });
  expect(await readdir(folder)).toEqual([emlName(mail)]);
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.text?.trim()).toBe(mail.text.trim());
  expect(`${parsed.html}`.trim()).toBe(mail.html.trim());
  expect(parsed.date).toEqual(mail.date);
});

test('headers stand once each, in lines that every server takes', async () => {
  const { bytes } = await write();
  const raw = bytes.toString();
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));

  for (const name of [
    'From',
    'To',
    'Subject',
    'Date',
    'Message-ID',
    'MIME-Version',
    'List-Id',
    'List-Unsubscribe',
    'List-Unsubscribe-Post',
    'Auto-Submitted',
    'Precedence',
  ]) {
    expect(head.match(new RegExp(`^${name}:`, 'gim')) ?? [], name).toHaveLength(1);
  }
  expect(head).not.toMatch(/^(bcc|cc):/im);
  expect(head).not.toMatch(/[^\x20-\x7e\r\n]/);
  expect(Math.max(...raw.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
    998,
  );
  expect(head.match(/=\?utf-8\?[^\s]+\?=/gi)?.every((word) => word.length <= 75)).toBe(true);
});

test('the same mail is the same bytes in the same file, however often it is written', async () => {
  const [one, two] = [await write(), await write()];

  expect(one.bytes.equals(two.bytes)).toBe(true);
});

test('a name that tries to add a recipient stays a name', async () => {
  const mail = sampleMail();
  const { bytes } = await write({
    ...mail,
    to: { ...mail.to, name: 'Anna" <evil@x.pl>,\r\nBcc: evil@x.pl' },
  });
  const parsed = await simpleParser(bytes);

  expect(parsed.bcc).toBeUndefined();
  expect([parsed.to].flat().flatMap((list) => list?.value.map(({ address }) => address))).toEqual([
    'anna@ngo.test',
  ]);
});

test('a Message-ID can not leave the folder', async () => {
  const mail = { ...sampleMail(), messageId: '<../../../etc/passwd\u0000@x>' };

  expect(emlName(mail)).toMatch(/^[a-zA-Z0-9@_-][a-zA-Z0-9.@_-]*\.eml$/);
  expect(emlName(mail)).not.toContain('/');
});

test('only the owner can read it', async () => {
  const { folder } = await write();

  expect((await stat(join(folder, emlName(sampleMail())))).mode & 0o077).toBe(0);
});

test('a report travels as an attached file below 5 MB', async () => {
  const mail = sampleMail('anna@ngo.test', {
    kind: 'report',
    id: '2026-09/2026-10',
    rendered: renderReportMail(buildReport(fullInput()), options),
  });
  const { bytes } = await write(mail);
  const parsed = await simpleParser(bytes);

  expect(bytes.length).toBeLessThan(5_000_000);
  expect(parsed.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['raport-2026-09_2026-10-wyd-31.html', 'text/html'],
  ]);
  expect(parsed.attachments[0]?.content.toString()).toBe(`${mail.attachments[0]?.content}`);
});
