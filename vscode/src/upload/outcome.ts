// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { Outcome, Proof, UploadReport } from '../protocol';

export interface Told {
  readonly good: boolean;
  readonly message: string;
}

/** What became of an upload, for a notice: the old firmware still running is no success. */
export function told(report: UploadReport): Told {
  const sent = `${report.device} took the image (${report.bytes} bytes)`;
  const { proof } = report;
  if (proof === undefined) {
    return { good: true, message: `${sent}. What it runs now was not looked at.` };
  }
  return { good: proof.result === 'proven' || proof.result === 'came-back', message: `${sent}${after(proof)}` };
}

function after(proof: Proof): string {
  switch (proof.result) {
    case 'proven':
      return ` and runs ${proof.now.rom ?? 'it'}${from(proof.now.slot)}: proved.`;
    case 'came-back':
      return ' and came back. It does not tell which firmware it runs.';
    case 'still-old':
      return `, but still runs ${proof.now.rom ?? 'the old firmware'}${from(proof.now.slot)}.`;
    case 'not-back':
      return ', but did not come back in time.';
    case 'unproven':
      return ', but it was not seen what it runs.';
  }
}

function from(slot: string | undefined): string {
  return slot === undefined ? '' : ` from ${slot}`;
}

export function toldOfSeveral(outcomes: readonly Outcome[]): Told {
  const count = (result: Outcome['result']): number => outcomes.filter((outcome) => outcome.result === result).length;
  const parts = ([['done', 'done'], ['up-to-date', 'up to date'], ['failed', 'failed'], ['not-tried', 'not tried']] as const)
    .map(([result, word]) => [count(result), word] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`);
  return { good: count('done') + count('up-to-date') === outcomes.length, message: `${outcomes.length} devices: ${parts.join(', ')}.` };
}
