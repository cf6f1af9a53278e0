// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Settings that concern this extension alone; the server would take them for misspelt ones. */
const OWN = ['java', 'trace', 'passwords', 'devices'];

/** What the server is told of the settings. */
export function forServer(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) {
    return settings;
  }
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !OWN.includes(name)));
}
