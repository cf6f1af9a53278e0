// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Java } from './findJava';
import { archiveArguments, archiveName } from './jvm';

const LONGEST_MILLISECONDS = 60_000;

/** The class-data archive of the server, which halves its start. It is written beside the first start, for the next ones. */
export class Archive {
  private readonly file: string;

  constructor(
    private readonly folder: string,
    private readonly java: Java,
    private readonly jars: readonly string[],
  ) {
    this.file = join(folder, archiveName(java, jars));
  }

  /** Undefined until it is written. */
  path(): string | undefined {
    return existsSync(this.file) ? this.file : undefined;
  }

  /** Writes it if it is not there, and takes away those of earlier versions. Without it the server starts as well. */
  async write(log: (line: string) => void): Promise<void> {
    if (this.path() !== undefined) {
      return;
    }
    await mkdir(this.folder, { recursive: true });
    await this.clear();
    const half = `${this.file}.${process.pid}`;
    const failed = await this.run(archiveArguments(this.jars, half));
    if (failed === undefined && existsSync(half)) {
      await rename(half, this.file);
      log(`Wrote ${this.file}: the next start takes about half the time.`);
    } else {
      await rm(half, { force: true });
      log(`No class-data archive was written, so starts take longer: ${failed ?? 'this Java writes none'}`);
    }
  }

  /** Those of other versions, and halves that a window left behind which was closed while they were written. */
  private async clear(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const file = join(this.folder, name);
      const half = /^classes-\w+\.jsa\.\d+$/.test(name);
      if (/^classes-\w+\.jsa$/.test(name) || (half && Date.now() - (await stat(file)).mtimeMs > LONGEST_MILLISECONDS)) {
        await rm(file, { force: true }).catch(() => undefined); // another window uses it
      }
    }
  }

  private run(given: string[]): Promise<string | undefined> {
    return new Promise((resolve) => {
      execFile(this.java.command, given, { timeout: LONGEST_MILLISECONDS, windowsHide: true }, (failed) => {
        resolve(failed?.message);
      });
    });
  }
}
