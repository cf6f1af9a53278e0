// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
type End = () => unknown;

/** What tests leave running, and how it is ended. */
class State {
  private readonly ends: End[] = [];

  atEnd(end: End): void {
    this.ends.push(end);
  }

  async end(): Promise<void> {
    for (const end of this.ends.reverse()) {
      await end();
    }
  }
}

export const state = new State();
