/** The weights cannot be used. `reason` tells a damaged file from one of another version. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
  readonly reason: 'damaged' | 'version';

  constructor(reason: 'damaged' | 'version', message: string) {
    super(message);
    this.reason = reason;
  }
}
