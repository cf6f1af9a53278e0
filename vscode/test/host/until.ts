// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Waits until something is there, with a limit. */
export async function until<T>(what: string | (() => string), look: () => T | undefined | Promise<T | undefined>, limit = 20_000, pause = 50): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) {
      return seen;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain until ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
