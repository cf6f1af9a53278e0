// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Java } from './findJava';

const SERVER = 'org.fotaide.lsp.Main';
const WARM_UP = 'org.fotaide.lsp.WarmUp';

/** A heap that begins small and is cleaned often takes half the memory; docs/decisions/0008 has the measures. */
const HEAP = ['-Xms16m', '-Xmn8m', '-XX:SurvivorRatio=3', '-XX:+UseSerialGC'];

/** The JVM warns on standard output, which belongs to the protocol. */
const QUIET = ['-Xlog:disable', '-Xlog:all=error:stderr', '-XX:-UsePerfData'];

/** The files of the language server, in an order that is always the same: an archive holds for one class path. */
export function libraries(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(folder, name));
}

/** A name for the class-data archive of these libraries on this Java: it is of no use for others, nor for changed ones. */
export function archiveName(java: Java, jars: readonly string[]): string {
  const hash = createHash('sha256').update(`${java.command}\n${java.version.text}\n`);
  for (const jar of jars) {
    const { mtimeMs, size } = statSync(jar);
    hash.update(`${jar} ${mtimeMs} ${size}\n`);
  }
  return `classes-${hash.digest('hex').slice(0, 16)}.jsa`;
}

/**
 * What Java is given to be the server.
 *
 * @param archive the class-data archive, where there is one
 * @param more what the user adds
 */
export function serverArguments(jars: readonly string[], archive: string | undefined, more: readonly string[]): string[] {
  const shared = archive === undefined ? '-Xshare:auto' : `-XX:SharedArchiveFile=${archive}`;
  return [shared, ...HEAP, '-XX:TieredStopAtLevel=1', ...QUIET, ...more, '-cp', jars.join(delimiter), SERVER];
}

/** What Java is given to write a class-data archive. */
export function archiveArguments(jars: readonly string[], archive: string): string[] {
  return [`-XX:ArchiveClassesAtExit=${archive}`, '-XX:+UseSerialGC', ...QUIET, '-cp', jars.join(delimiter), WARM_UP];
}
