/**
 * What is known of objects, as in a `WeakMap`, but kept on the objects themselves. A WeakMap that
 * has stood for a while holds what it knows of a young object until the next whole collection:
 * the text and the tree of every page would grow old with it. Not for frozen objects.
 */
export class Attached<Key extends object, Value> {
  readonly #name = Symbol('attached');

  get(key: Key): Value | undefined {
    return (key as Holder<Value>)[this.#name];
  }

  set(key: Key, value: Value): void {
    (key as Holder<Value>)[this.#name] = value;
  }

  delete(key: Key): void {
    (key as Holder<Value>)[this.#name] = undefined;
  }
}

type Holder<Value> = { [name: symbol]: Value | undefined };
