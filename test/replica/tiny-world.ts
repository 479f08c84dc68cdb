import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Write a world of a few files into a fresh folder. Objects are written as JSON. */
export function tinyWorld(files: Readonly<Record<string, unknown>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'world-'));
  for (const [name, content] of Object.entries({ ...plain, ...files })) {
    if (content === undefined) continue;
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return dir;
}

const plain = {
  'world.json': {
    title: 'A tiny world',
    period: '2026-09/2026-10',
    sources: ['work-list-rm'],
    moments: ['2026-09-01T0600Z', '2026-09-03T0600Z'],
  },
  'expected.json': [],
  '2026-09-01T0600Z/a.example/index.json': [{ path: '/', file: 'first.html' }],
  '2026-09-01T0600Z/a.example/first.html': '<p>first</p>',
  '2026-09-03T0600Z/a.example/index.json': [{ path: '/', file: 'second.html' }],
  '2026-09-03T0600Z/a.example/second.html': '<p>second</p>',
};
