// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
const MOST_LINES = 3;

/** What a process wrote to standard error last, as the reason for its end. */
export class LastWords {
  private lines: string[] = [];
  private rest = '';

  hear(text: string): void {
    const parts = (this.rest + text).split(/\r?\n/);
    this.rest = parts.pop() ?? '';
    this.lines = [...this.lines, ...parts.filter((line) => line.trim() !== '')].slice(-MOST_LINES);
  }

  reason(code: number | null, signal: string | null): string {
    const end = signal === null ? `exit status ${code ?? 'unknown'}` : `signal ${signal}`;
    const said = [...this.lines, this.rest].filter((line) => line.trim() !== '').slice(-MOST_LINES);
    return said.length === 0 ? end : `${end}; it said: ${said.join(' ')}`;
  }
}
