/** Where something about a plan was read, or who reported it. */
export interface PlanEvidence {
  /** Polish: the words of the page, or what was noted of it. */
  readonly says: string;
  readonly address: string | null;
  /** SHA-256 of our stored copy; `null` for what was noted before the place was watched. */
  readonly copy: string | null;
  /** The day on which we read or noted it, `YYYY-MM-DD`. */
  readonly on: string;
  /** `read` by the monitor; `seen` on an official page; `reported` by somebody else's page. */
  readonly certainty: 'read' | 'seen' | 'reported';
}

/**
 * What happened to a plan. `publication`: it stands published as valid, but its adoption was not
 * seen. `mention`: it is named, nothing more.
 */
export type PlanEvent =
  | 'preparation'
  | 'consultation'
  | 'publication'
  | 'adoption'
  | 'update'
  | 'mention';

/** What one source says of the regional plan of one voivodeship. */
export interface PlanStatement {
  /** TERYT, two digits. */
  readonly region: string;
  readonly event: PlanEvent;
  readonly title: string | null;
  /** First and last year that the plan covers. */
  readonly from: number | null;
  readonly to: number | null;
  /** The day of the event, `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly resolution: string | null;
  readonly consultation: { readonly from: string | null; readonly to: string | null } | null;
  readonly evidence: PlanEvidence;
}
