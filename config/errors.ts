/** Why the program cannot run here at all. The message is for the operator: wanted, found, what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  /** 1: try again later may help. 2: a setting is wrong. 78: another service is set up wrongly. */
  readonly exitCode: 1 | 2 | 78;

  constructor(message: string, exitCode: 1 | 2 | 78 = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
