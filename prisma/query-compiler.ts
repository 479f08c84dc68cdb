import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What we use of the settings that a generated client is made with. */
interface ClientConfig {
  readonly compilerWasm: { readonly getQueryCompilerWasmModule: () => Promise<unknown> };
}

const packed = '@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs';

/**
 * For the client's constructor: its query compiler is a program of 3 MB, which its package keeps as
 * a text in a module. Imported, that text stays in memory three times; read as a file, not at all.
 */
export const leanCompiler: object = {
  __internal: {
    configOverride: <C extends ClientConfig>(config: C): C => ({
      ...config,
      compilerWasm: {
        ...config.compilerWasm,
        getQueryCompilerWasmModule: async () =>
          (await readCompiler()) ?? (await config.compilerWasm.getQueryCompilerWasmModule()),
      },
    }),
  },
};

declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };

/** A program in WebAssembly as base64: it begins with the same four bytes, and ends with its quotes. */
const opening = '"AGFzb';

/** `undefined` if the package keeps it in another way. */
export async function readCompiler(): Promise<object | undefined> {
  const module = await readFile(fileURLToPath(import.meta.resolve(packed)), 'latin1');
  // By hand: a pattern that matches 4 MB may be too much for the stack.
  const start = module.indexOf(opening) + 1;
  const end = module.indexOf('"', start);
  if (start === 0 || end === -1) return undefined;
  return new WebAssembly.Module(Buffer.from(module.slice(start, end), 'base64'));
}
