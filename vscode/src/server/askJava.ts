// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { execFile } from 'node:child_process';
import { access, constants, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readRelease, readVersion, type JavaVersion } from './javaVersion';

/** A Java that takes longer to say who it is, is none. */
const LONGEST_MILLISECONDS = 15_000;

/** The version of a Java: as the file beside it says, which takes no time, or as it says itself. */
export async function askJava(command: string): Promise<JavaVersion | undefined> {
  return (await fromRelease(command)) ?? run(command);
}

async function fromRelease(command: string): Promise<JavaVersion | undefined> {
  try {
    await access(command, constants.X_OK);
    return readRelease(await readFile(join(dirname(await realpath(command)), '..', 'release'), 'utf8'));
  } catch {
    return undefined; // there is no such file, or no such Java
  }
}

function run(command: string): Promise<JavaVersion | undefined> {
  return new Promise((resolve) => {
    execFile(
      command,
      ['-XshowSettings:properties', '-version'],
      { timeout: LONGEST_MILLISECONDS, windowsHide: true },
      (failed, out, err) => {
        resolve(failed === null ? readVersion(out + err) : undefined);
      },
    );
  });
}
