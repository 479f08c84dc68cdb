import { burn } from '@kenjiuno/msgreader/lib/Burner.js';

/** A folder of a compound file: streams by name, and folders. */
export interface OleFolder {
  readonly [name: string]: Uint8Array | OleFolder;
}

type Entry = Parameters<typeof burn>[0][number];
const types = { folder: 1, stream: 2, root: 5 } as const;

/** A compound file, as old Office programs and Outlook keep theirs. */
export function makeOle(root: OleFolder): Uint8Array {
  const entries: Entry[] = [];
  const add = (name: string, node: Uint8Array | OleFolder, type: number): number => {
    const at = entries.length;
    if (node instanceof Uint8Array) {
      entries.push({
        name,
        type,
        length: node.length,
        binaryProvider: () => Uint8Array.from(node),
      });
      return at;
    }
    const children: number[] = [];
    entries.push({ name, type, length: 0, children });
    for (const [key, inner] of Object.entries(node))
      children.push(add(key, inner, inner instanceof Uint8Array ? types.stream : types.folder));
    return at;
  };
  add('Root Entry', root, types.root);
  return Uint8Array.from(burn(entries));
}
