/**
 * What a correct program must expect of the world. The class is the policy: it alone decides
 * whether to try again. Anything else thrown is a bug or a lost connection: tried again a few
 * times, then left for a person.
 */
export abstract class ExpectedError extends Error {
  abstract readonly retry: 'later' | 'never';
}

/** The page lost the shape its source declares. Only a person can mend that. */
export class LayoutChanged extends ExpectedError {
  override readonly name = 'LayoutChanged';
  readonly retry = 'never';
  readonly selector: string;
  readonly wanted: string;
  readonly found: number | string;

  constructor(url: URL, selector: string, wanted: string, found: number | string) {
    super(`${url}: wanted ${wanted} of "${selector}", found ${found}`);
    this.selector = selector;
    this.wanted = wanted;
    this.found = found;
  }
}

/** The answer is not what was asked for: an error page, a login, a wrong type, a cut body. */
export class SuspectAnswer extends ExpectedError {
  override readonly name = 'SuspectAnswer';
  readonly retry = 'later';
  /** Short machine word, kept with the run: `firewall`, `login`, `empty-list`, `truncated` … */
  readonly reason: string;

  constructor(reason: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * Why a host could not be had. `silent`: it was slow, answered with an error, or hung up; another
 * of its pages may do better. `no-turn`, `budget`: we did not ask, being too busy to keep its pause,
 * or having asked as often as a day allows. All others hold for the host as a whole.
 */
export type HostFault =
  | 'silent'
  | 'no-turn'
  | 'budget'
  | 'unreachable'
  | 'unknown-name'
  | 'tls'
  | 'tls-expired'
  | 'tls-name'
  | 'tls-chain'
  | 'tls-untrusted';

/** The host could not be reached, or asked us to come back later. */
export class HostUnavailable extends ExpectedError {
  override readonly name = 'HostUnavailable';
  readonly retry = 'later';
  /** The earliest moment for the next try, when the host named one (Retry-After). */
  readonly notBefore: Date | undefined;
  readonly fault: HostFault;

  constructor(
    message: string,
    notBefore?: Date,
    { fault = 'silent', ...options }: ErrorOptions & { readonly fault?: HostFault } = {},
  ) {
    super(message, options);
    this.notBefore = notBefore;
    this.fault = fault;
  }
}

/**
 * Our own browser is missing, broke down or was killed, so nothing is known of the site. A later
 * try gets a fresh one.
 */
export class BrowserFailed extends ExpectedError {
  override readonly name = 'BrowserFailed';
  readonly retry = 'later';
  /** Polish, for the source's card. */
  readonly says: string;

  constructor(message: string, says: string, options?: ErrorOptions) {
    super(message, options);
    this.says = says;
  }
}

/** We may not ask: robots.txt, a missing permission, an undeclared host or a private address. */
export class NotAllowed extends ExpectedError {
  override readonly name = 'NotAllowed';
  readonly retry = 'never';
}

/** The store no longer has the bytes that a snapshot names. Only another fetch can mend that. */
export class SnapshotDamaged extends ExpectedError {
  override readonly name = 'SnapshotDamaged';
  readonly retry = 'never';
  readonly sha256: string;

  constructor(sha256: string, found: string, options?: ErrorOptions) {
    super(`snapshot store: wanted the bytes of ${sha256}, found ${found}`, options);
    this.sha256 = sha256;
  }
}
