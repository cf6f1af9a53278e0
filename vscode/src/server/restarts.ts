// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Says whether a server that ended is started again: several times within minutes, and no more than that. */
export class Restarts {
  private readonly ends: number[] = [];

  constructor(
    private readonly most = 5,
    private readonly withinMilliseconds = 3 * 60_000,
    private readonly now: () => number = Date.now,
  ) {}

  /** To be asked once for each end. */
  again(): boolean {
    const time = this.now();
    while (this.ends[0] !== undefined && time - this.ends[0] > this.withinMilliseconds) {
      this.ends.shift();
    }
    this.ends.push(time);
    return this.ends.length <= this.most;
  }
}
