/** The half of pdf.js that parses. It has no types of its own. */
interface Parser {
  readonly WorkerMessageHandler: { initializeFromPort(port: Port): void };
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * The way between the two halves of pdf.js, which run in one thread here: messages are handed over
 * as they are. Its own way copies each of them, letter by letter of a page.
 */
class Port {
  readonly #listeners = new Map<Listener, AbortSignal | undefined>();

  postMessage(message: unknown): void {
    const event = { data: kept(message) };
    void Promise.resolve().then(() => {
      for (const [listener, signal] of this.#listeners) if (!signal?.aborted) listener(event);
    });
  }

  addEventListener(_: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.set(listener, options?.signal);
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** A list of operations is emptied by its sender as soon as it is sent. */
function kept(message: unknown): unknown {
  if (!isObject(message) || !('chunk' in message)) return message;
  const { chunk } = message;
  if (!isObject(chunk) || !('fnArray' in chunk) || !('argsArray' in chunk)) return message;
  const { fnArray, argsArray } = chunk;
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return message;
  return { ...message, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A way to a parser of its own, which listens already. */
export async function openPort(): Promise<Port> {
  const name: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
  const { WorkerMessageHandler }: Parser = await import(name);
  const port = new Port();
  WorkerMessageHandler.initializeFromPort(port);
  return port;
}
