/** A day until which someone may act, with the sentence it was read from. */
export interface Deadline {
  /** `YYYY-MM-DD`, in Poland. */
  readonly day: string;
  /** Word for word from the source. */
  readonly sentence: string;
  /** `stated`: a date stands there. `computed`: counted from the letter's date ("14 dni od…"). */
  readonly certainty: 'stated' | 'computed';
  /** Who it is for, where the sentence says so; else `null`. */
  readonly audience: string | null;
}
