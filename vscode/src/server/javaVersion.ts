// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The first version of Java that the server runs on. */
export const OLDEST = 17;

export interface JavaVersion {
  /** Such as 17. */
  readonly feature: number;
  /** Such as 17.0.15. */
  readonly text: string;
}

/** Reads what `java -XshowSettings:properties -version` says; undefined if that is no Java. */
export function readVersion(said: string): JavaVersion | undefined {
  const text = property(said, 'java.version');
  const specification = property(said, 'java.specification.version');
  if (text === undefined || specification === undefined) {
    return undefined;
  }
  // up to Java 8 it is 1.8
  const feature = Number(specification.replace(/^1\./, ''));
  return Number.isInteger(feature) ? { feature, text } : undefined;
}

/** Reads the file `release` in the folder of a JDK; undefined if it says no version. */
export function readRelease(said: string): JavaVersion | undefined {
  const text = /^JAVA_VERSION="([^"]+)"/m.exec(said)?.[1];
  const feature = Number(/^(?:1\.)?(\d+)/.exec(text ?? '')?.[1]);
  return text !== undefined && Number.isInteger(feature) ? { feature, text } : undefined;
}

function property(said: string, name: string): string | undefined {
  const line = new RegExp(`^\\s*${name.replaceAll('.', '\\.')} = (\\S+)`, 'm').exec(said);
  return line?.[1];
}
