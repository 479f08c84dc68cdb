import { expect, test } from 'vitest';
import { createApp } from '../../web/app.ts';
import { ports } from './samples.ts';

const address = 'http://monitor.test/wypisz/tajny';

test('opening the link of a mail shows a button and changes nothing', async () => {
  const left: string[] = [];
  const app = createApp(ports({ leave: async (token) => left.push(token) > 0 }));
  for (const method of ['GET', 'HEAD'])
    expect((await app.request(address, { method })).status).toBe(200);

  const page = await (await app.request(address)).text();
  expect(page).toContain('Nowe projekty aktów');
  expect(page).toContain('<form method="post" action="/wypisz/tajny">');
  expect(left).toEqual([]);
});

test('a mail program leaves by one POST without origin, cookie or login, twice alike', async () => {
  const left: string[] = [];
  const app = createApp(ports({ leave: async (token) => left.push(token) > 0 }));
  const post = () =>
    app.request(address, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });

  expect((await post()).status).toBe(200);
  expect(await (await post()).text()).toContain('Wypisano');
  expect(left).toEqual(['tajny', 'tajny']);
});

test('a link that is nobody’s is not found, by GET and by POST', async () => {
  const app = createApp(ports());
  const wrong = 'http://monitor.test/wypisz/obcy';
  expect((await app.request(wrong)).status).toBe(404);
  expect((await app.request(wrong, { method: 'POST' })).status).toBe(404);
});

test('leaving is the only thing that a foreign page may post', async () => {
  const app = createApp(ports());
  const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  const post = (path: string) =>
    app.request(`http://monitor.test${path}`, { method: 'POST', headers });

  expect((await post('/wypisz/tajny')).status).toBe(200);
  expect((await post('/zmiany')).status).toBe(403);
});
