import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// Data flows left to right. A stage may import only from itself and from its left.
const stages = ['crawler', 'worker', 'reports', 'web'];
const folders = [...stages, 'prisma', 'config', 'commands'];
// What pure files may not import: files, network, processes, timers, queue, database, mail, browser.
const outside =
  /^(node:(fs|net|tls|http|https|http2|dns|dgram|child_process|worker_threads|cluster|timers|os|process|readline)|undici|pg|bullmq|ioredis|@prisma|nodemailer|playwright|pino|prom-client)(\/|$)/;
// What pure files may not call: the clock, chance, the process, timers. Comments are not calls.
const impureCalls =
  /\b(Date\.now\(|new Date\(\)|Math\.random\(|process\.|performance\.now\(|setTimeout\(|setInterval\(|setImmediate\(|crypto\.random|randomUUID\(|randomBytes\()/;

const folderOf = (path: string) => path.split('/')[0] ?? '';
const stageOf = (path: string) => stages.indexOf(folderOf(path));
const isWiring = (path: string) => path === 'main.ts' || folderOf(path) === 'commands';
/** The adapter a path belongs to: `crawler/io`, `prisma`, `config`, or none for a pure file. */
const adapterOf = (path: string) => /^(\w+\/io|prisma|config)\//.exec(path)?.[1];
const isPure = (path: string) => !isWiring(path) && adapterOf(path) === undefined;

const files = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, `${name}`)),
  )
  .filter((file) => file.endsWith('.ts') && !file.startsWith('prisma/generated/'))
  .map((file) => ({ file, code: readFileSync(file, 'utf8') }));

const imports = files.flatMap(({ file, code }) => importsOf(file, code));

/** Static, bare and dynamic imports and re-exports: of a file (`target`) or of a package. */
function importsOf(file: string, code: string) {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map(([, to = '']) =>
    to.startsWith('.') ? { file, target: join(dirname(file), to) } : { file, package: to },
  );
}

const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

test('every way to import is seen', () => {
  const code = `import 'node:fs';\nimport { a } from "../web/a.ts";\nexport * from './b.ts';\nawait import('./c.ts');`;
  expect(importsOf('worker/x.ts', code)).toEqual([
    { file: 'worker/x.ts', package: 'node:fs' },
    { file: 'worker/x.ts', target: 'web/a.ts' },
    { file: 'worker/x.ts', target: 'worker/b.ts' },
    { file: 'worker/x.ts', target: 'worker/c.ts' },
  ]);
  for (const stage of stages) {
    expect(imports.filter(({ file }) => folderOf(file) === stage)).not.toEqual([]);
  }
});

test('no stage imports from a later stage', () => {
  const backwards = imports.filter(
    ({ file, target = '' }) => stageOf(file) >= 0 && stageOf(target) > stageOf(file),
  );

  expect(backwards).toEqual([]);
});

test('pure files import nothing that touches the outside', () => {
  const impure = imports.filter(
    ({ file, target, package: name = '' }) =>
      isPure(file) && (target === undefined ? outside.test(name) : !isPure(target)),
  );

  expect(impure).toEqual([]);
});

test('pure files know neither clock nor chance nor process', () => {
  const impure = files
    .filter(({ file }) => isPure(file))
    .flatMap(({ file, code }) => {
      const call = impureCalls.exec(withoutComments(code))?.[0];
      return call === undefined ? [] : [{ file, call }];
    });

  expect(impure).toEqual([]);
});

test('adapters do not know each other, and nobody imports the wiring', () => {
  const entangled = imports.filter(
    ({ file, target = '' }) =>
      (isWiring(target) && !isWiring(file)) ||
      (adapterOf(file) && adapterOf(target) && adapterOf(file) !== adapterOf(target)),
  );

  expect(entangled).toEqual([]);
});

test('config knows only contracts and errors of the crawler', () => {
  const foreign = imports.filter(
    ({ file, target }) =>
      folderOf(file) === 'config' &&
      target !== undefined &&
      !/^(config\/|crawler\/\w[\w-]*\.ts$)/.test(target),
  );

  expect(foreign).toEqual([]);
});

test('the database client is known to prisma/ alone, prisma/ to the wiring alone', () => {
  const leaks = imports.filter(
    ({ file, target = '', package: name = '' }) =>
      folderOf(file) !== 'prisma' &&
      (name.startsWith('@prisma') || (target.startsWith('prisma/') && !isWiring(file))),
  );

  expect(leaks).toEqual([]);
});
