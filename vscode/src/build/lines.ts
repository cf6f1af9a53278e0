// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { text } from '../command/failure';
import type { BuildReport, CompilerMessage, Problem } from '../protocol';

/** What a compiler said about a line, in the form that the problem matcher $fota knows; undefined for what is of no file. */
export function matched(message: CompilerMessage): string | undefined {
  if (message.file === undefined) {
    return undefined;
  }
  const [first] = message.text.split('\n');
  return `▸ ${message.file}:${message.line}:${Math.max(1, message.column)}: ${message.severity}: ${first ?? ''}`;
}

/** Why nothing was built, line by line. */
export function failures(problem: Problem): string[] {
  return [...(problem.messages ?? []).map(matched).filter((line) => line !== undefined), text(problem)];
}

/** What was built, line by line. */
export function summary(report: BuildReport): string[] {
  const seconds = (report.milliseconds / 1000).toFixed(1);
  return [
    ...report.messages.map(matched).filter((line) => line !== undefined),
    `Built ${report.rom} in ${seconds} s.`,
    ...report.images.map((image) =>
      `  ${image.slot ?? 'image'}: ${image.file}, ${image.size} bytes, ${image.free < 0 ? `${-image.free} bytes too large` : `${image.free} bytes free`}`),
    ...report.notes.map((note) => `  ${note}`),
  ];
}
