/**
 * A child that may keep what Node compiled is started with the right to write there. Once its own
 * program is loaded it needs no such right: Node itself goes on reading and keeping without it.
 */
export function giveUpWriting(): void {
  if (process.env.NODE_COMPILE_CACHE === undefined) return;
  process.permission.drop('fs.write');
  delete process.env.NODE_COMPILE_CACHE;
}
