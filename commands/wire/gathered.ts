interface Waiting<In, Out> {
  readonly one: In;
  readonly key: string;
  resolve(out: Out): void;
  reject(error: unknown): void;
}

/**
 * Write what comes one by one in as few writes as time allows: while one is under way, the others
 * gather. A write that fails rejects all that were in it.
 *
 * @param write gives one answer for each of the things it was given, in their order
 * @param keyOf of equal keys only one goes into a write
 */
export function gathered<In, Out>(
  write: (some: readonly In[]) => Promise<readonly Out[]>,
  keyOf: (one: In) => string,
): (one: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let isWriting = false;
  const goOn = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      const some = firstOfEach(waiting);
      waiting = waiting.filter((one) => !some.includes(one));
      await writeSome(some, write);
    }
    isWriting = false;
  };
  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, key: keyOf(one), resolve, reject });
      if (!isWriting) void goOn();
    });
}

function firstOfEach<In, Out>(waiting: readonly Waiting<In, Out>[]): Waiting<In, Out>[] {
  return waiting.filter((one, at) => waiting.findIndex(({ key }) => key === one.key) === at);
}

async function writeSome<In, Out>(
  some: readonly Waiting<In, Out>[],
  write: (some: readonly In[]) => Promise<readonly Out[]>,
): Promise<void> {
  try {
    const answers = await write(some.map(({ one }) => one));
    for (const [at, answer] of answers.entries()) some[at]?.resolve(answer);
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}
