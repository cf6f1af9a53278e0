// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { Problem } from '../protocol';

/** Why something was not done. */
export type Failure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'told'; readonly message: string }
  | { readonly kind: 'other'; readonly message: string };

/** A failure that the user was told of where it arose, once for all who meet it. */
export class AlreadyTold extends Error {}

const REQUEST_CANCELLED = -32800;

/** What a request of the server was answered with, instead of a result. */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) {
    return { kind: 'other', message: String(error) };
  }
  if (error instanceof AlreadyTold) {
    return { kind: 'told', message: error.message };
  }
  const { code, data, message, name } = error as Record<string, unknown>;
  if (code === REQUEST_CANCELLED || name === 'Canceled') {
    return { kind: 'cancelled' };
  }
  if (isProblem(data)) {
    return { kind: 'problem', problem: data };
  }
  return { kind: 'other', message: typeof message === 'string' ? message : 'for a reason that nobody told' };
}

function isProblem(data: unknown): data is Problem {
  if (typeof data !== 'object' || data === null) {
    return false;
  }
  const parts = data as Record<string, unknown>;
  return ['code', 'what', 'why', 'remedy'].every((part) => typeof parts[part] === 'string');
}

/** The whole of it, for a message or a log. */
export function text(problem: Problem): string {
  return `${problem.what} ${problem.why} ${problem.remedy}`;
}
