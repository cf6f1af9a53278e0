// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { delimiter, join } from 'node:path';
import { OLDEST, type JavaVersion } from './javaVersion';

/** A place where a Java may be, and who says so. */
export interface Candidate {
  readonly origin: string;
  readonly command: string;
}

export interface Java extends Candidate {
  readonly version: JavaVersion;
}

/** Where to look, in the order in which it counts. */
export interface Surroundings {
  /** The folder that the setting names; empty if it is not set. */
  readonly setting: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folders that the Java extension uses, the one that the user chose first. */
  readonly javaExtension: readonly string[];
  readonly windows: boolean;
}

export type Found = { readonly java: Java } | { readonly missing: string };

export function candidates(around: Surroundings): Candidate[] {
  const program = around.windows ? 'java.exe' : 'java';
  const home = (origin: string, folder: string): Candidate => ({ origin, command: join(folder, 'bin', program) });
  if (around.setting !== '') {
    return [home('the setting fota.java.home', around.setting)];
  }
  const named = ['JAVA_HOME', 'JDK_HOME'].flatMap((name) => {
    const folder = around.environment[name];
    return folder === undefined || folder === '' ? [] : [home(name, folder)];
  });
  const path = around.environment['PATH'] ?? around.environment['Path'] ?? '';
  const onPath = path.split(delimiter).filter((folder) => folder !== '');
  return [
    ...named,
    ...around.javaExtension.map((folder) => home('the Java extension', folder)),
    ...onPath.map((folder) => ({ origin: 'PATH', command: join(folder, program) })),
  ];
}

/**
 * The first of the candidates that is new enough; where there is none, what to do.
 *
 * @param ask which version a command is; undefined if it cannot be run
 */
export async function findJava(
  around: Surroundings,
  ask: (command: string) => Promise<JavaVersion | undefined>,
): Promise<Found> {
  const old: Java[] = [];
  for (const candidate of candidates(around)) {
    const version = await ask(candidate.command);
    if (version !== undefined && version.feature >= OLDEST) {
      return { java: { ...candidate, version } };
    }
    if (version !== undefined) {
      old.push({ ...candidate, version });
    }
  }
  return { missing: explain(around, old) };
}

function explain(around: Surroundings, old: readonly Java[]): string {
  const remedy = `Install a JDK, ${OLDEST} or later, and name its folder in the setting fota.java.home.`;
  const first = old[0];
  if (first !== undefined) {
    return `FOTA IDE needs Java ${OLDEST} or later, but ${first.origin} has Java ${first.version.text} (${first.command}). ${remedy}`;
  }
  if (around.setting !== '') {
    return `The setting fota.java.home names ${around.setting}, which has no bin/java that runs. Name the folder of a JDK, ${OLDEST} or later.`;
  }
  return `FOTA IDE needs Java ${OLDEST} or later, and none was found: neither JAVA_HOME, nor the Java extension, nor the PATH has one. ${remedy}`;
}
