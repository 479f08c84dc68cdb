/** A label of the taxonomy on a change or publication, with the words that earned it. */
export interface TagMatch {
  /** Id in `config/taxonomy`, e.g. `us-asystencja`. */
  readonly tag: string;
  readonly label: string;
  readonly group: string;
  readonly weight: 'core' | 'support' | 'context';
  /** The trigger of the taxonomy that matched. */
  readonly trigger: string;
  /** The words as they stand in the text. */
  readonly words: string;
  /** Where: a fact's name, or a unit (`art. 5 ust. 2`), or `''`. */
  readonly place: string;
  /** Where the words begin in the text of that place, in UTF-16 code units. */
  readonly offset?: number;
  /** In a text that changed: words that came, that went, or that stand around them. */
  readonly side?: TagSide;
  readonly taxonomyVersion: string;
  /** What an analyst said of it. */
  readonly judgement?: TagVerdict;
}

export interface TagVerdict {
  readonly verdict: 'confirmed' | 'rejected';
  readonly by: string;
  readonly at: Date;
}

export type TagSide = 'added' | 'removed' | 'kept';
