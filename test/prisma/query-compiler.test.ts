import { expect, test } from 'vitest';
import { readCompiler } from '../../prisma/query-compiler.ts';

test('the query compiler is found in the file that its package has', async () => {
  expect(String(await readCompiler())).toBe('[object WebAssembly.Module]');
});
