import { expect, test } from 'vitest';
import { createApp } from '../../../web/app.ts';
import { ask } from '../ask.ts';
import { mail, ports } from '../samples.ts';

test('the outbox lists what would have been sent, to whom and in which state', async () => {
  const { page, text } = await ask('/poczta');

  expect(text).toContain('Serwer poczty nie jest ustawiony.');
  expect(page('tbody tr')).toHaveLength(1);
  expect(page('tbody th a').attr('href')).toBe(`/poczta/${mail.id}`);
  expect(page('tbody').text()).toContain('biuro@organizacja.example');
  expect(page('tbody .state.idle').text()).toBe('czeka');
});

test('an empty outbox says what will come', async () => {
  const outbox = { list: async () => ({ mails: [], next: null }), find: async () => undefined };

  expect((await ask('/poczta', { outbox })).text).toContain('Nie ma żadnej wiadomości');
});

test('when mail really leaves, there is no outbox and no way to one', async () => {
  const { outbox: _, ...sending } = ports();
  const app = createApp(sending);

  expect((await app.request('/poczta')).status).toBe(404);
  expect((await app.request(`/poczta/${mail.id}/html`)).status).toBe(404);
  expect(await (await app.request('/')).text()).not.toContain('/poczta');
});

test('a mail shows envelope, text part, and its HTML in a frame that may do nothing', async () => {
  const { page, response } = await ask(`/poczta/${mail.id}`);
  const frame = page('iframe');

  expect(page('h1').text()).toBe(mail.subject);
  expect(page('.facts-list').text()).toContain('SUS Monitor <monitor@example.org>');
  expect(page('pre').text()).toBe(mail.text);
  expect(frame.attr('sandbox')).toBe('');
  expect(frame.attr('title')).toBe('Treść wiadomości w HTML');
  expect(frame.attr('src')).toBe(`/poczta/${mail.id}/html`);
  expect(page('body').html()).not.toContain('<h1>Zostało');
  expect(response.headers.get('content-security-policy')).toContain("frame-src 'self'");
});

test('the framed part can run nothing, load nothing and be framed by us alone', async () => {
  const { body, response } = await ask(`/poczta/${mail.id}/html`);
  const policy = response.headers.get('content-security-policy') ?? '';

  expect(body).toBe(mail.html);
  expect(policy).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
  );
});

test('a mail without an HTML part says so', async () => {
  const outbox = {
    list: async () => ({ mails: [], next: null }),
    find: async () => ({ ...mail, html: null }),
  };

  expect((await ask(`/poczta/${mail.id}`, { outbox })).text).toContain('ma tylko wersję tekstową');
  expect((await ask(`/poczta/${mail.id}/html`, { outbox })).status).toBe(404);
});

test('addresses of people stay in no cache', async () => {
  for (const path of ['/poczta', `/poczta/${mail.id}`, `/poczta/${mail.id}/html`]) {
    expect((await ask(path)).response.headers.get('cache-control'), path).toBe('no-store');
  }
});

test('a hostile subject stays text', async () => {
  const subject = '</title><script>alert(1)</script>';
  const outbox = {
    list: async () => ({ mails: [{ ...mail, subject }], next: null }),
    find: async () => ({ ...mail, subject, text: subject }),
  };

  expect((await ask('/poczta', { outbox })).page('script')).toHaveLength(0);
  expect((await ask(`/poczta/${mail.id}`, { outbox })).page('script')).toHaveLength(0);
});

test('two hundred mails are paged by a mark', async () => {
  const mails = Array.from({ length: 200 }, (_, index) => ({ ...mail, id: `m${index}` }));
  const asked: unknown[] = [];
  const outbox = {
    list: async (page: unknown) => {
      asked.push(page);
      return { mails, next: 'm199' };
    },
    find: async () => undefined,
  };
  const { page } = await ask('/poczta?po=m0', { outbox });

  expect(page('tbody tr')).toHaveLength(200);
  expect(
    page('.pages a')
      .toArray()
      .map((element) => page(element).attr('href')),
  ).toEqual(['/poczta', '/poczta?po=m199']);
  expect(asked).toEqual([{ limit: 50, after: 'm0' }]);
});
