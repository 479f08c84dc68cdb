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

/** `undefined` if the package keeps it in another way. */
export async function readCompiler(): Promise<object | undefined> {
  const module = await readFile(fileURLToPath(import.meta.resolve(packed)), 'latin1');
  const [, text] = /"([A-Za-z0-9+/=]{100000,})"/.exec(module) ?? [];
  return text === undefined ? undefined : new WebAssembly.Module(Buffer.from(text, 'base64'));
}
