/** Why a file cannot be read: a Polish sentence for people. Retried only by a newer reader. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
