// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import assert from 'node:assert/strict';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { findJava, type Surroundings } from '../../src/server/findJava';
import { readRelease, readVersion, type JavaVersion } from '../../src/server/javaVersion';

const NOTHING: Surroundings = { setting: '', environment: {}, javaExtension: [], windows: false };

function said(version: string, specification: string): string {
  return `Property settings:\n    java.specification.version = ${specification}\n    java.version = ${version}\n    os.name = Linux\n`;
}

test('versions are read as Java says them', () => {
  for (const [text, expected] of [
    [said('17.0.15', '17'), { feature: 17, text: '17.0.15' }],
    [said('1.8.0_402', '1.8'), { feature: 8, text: '1.8.0_402' }],
    [said('25-ea', '25'), { feature: 25, text: '25-ea' }],
    ['command not found', undefined],
    ['', undefined],
    ['java.version = 17', undefined],
  ] as const) {
    assert.deepEqual(readVersion(text), expected);
  }
});

test('versions are read in the file beside a Java', () => {
  for (const [text, expected] of [
    ['IMPLEMENTOR="Debian"\nJAVA_VERSION="17.0.15"\nOS_NAME="Linux"\n', { feature: 17, text: '17.0.15' }],
    ['JAVA_VERSION="1.8.0_402"\n', { feature: 8, text: '1.8.0_402' }],
    ['JAVA_VERSION="25"\n', { feature: 25, text: '25' }],
    ['JAVA_RUNTIME_VERSION="17"\n', undefined],
    ['JAVA_VERSION="x"\n', undefined],
  ] as const) {
    assert.deepEqual(readRelease(text), expected);
  }
});

/** A machine with a Java of these versions in these folders. */
function machine(folders: Record<string, number>): (command: string) => Promise<JavaVersion | undefined> {
  return (command) => {
    const found = Object.entries(folders).find(([folder]) => command === join(folder, 'java'));
    return Promise.resolve(found === undefined ? undefined : { feature: found[1], text: `${found[1]}.0.1` });
  };
}

const PATH = ['/old', '/usr/bin'].join(delimiter);
const ALL = { '/set/bin': 21, '/home/bin': 17, '/jdk/bin': 17, '/ext/bin': 21, '/old': 11, '/usr/bin': 17 };

for (const [name, around, folders, expected] of [
  ['the setting counts first', { setting: '/set', environment: { JAVA_HOME: '/home', PATH } }, ALL, '/set/bin/java'],
  ['then JAVA_HOME', { environment: { JAVA_HOME: '/home', PATH }, javaExtension: ['/ext'] }, ALL, '/home/bin/java'],
  ['then JDK_HOME', { environment: { JAVA_HOME: '', JDK_HOME: '/jdk', PATH } }, ALL, '/jdk/bin/java'],
  ['then the Java extension', { environment: { PATH }, javaExtension: ['/ext'] }, ALL, '/ext/bin/java'],
  ['then the PATH, without what is too old', { environment: { PATH } }, ALL, '/usr/bin/java'],
  ['a JAVA_HOME that is too old is passed over', { environment: { JAVA_HOME: '/o', PATH } }, { '/o/bin': 8, '/usr/bin': 17 }, '/usr/bin/java'],
] as const) {
  test(`Java: ${name}`, async () => {
    const found = await findJava({ ...NOTHING, ...around }, machine(folders));
    assert.ok('java' in found);
    assert.equal(found.java.command, expected);
  });
}

for (const [name, around, folders, expected] of [
  ['none at all', {}, {}, /none was found.*fota\.java\.home/],
  ['only an old one', { environment: { PATH: '/old' } }, { '/old': 11 }, /PATH has Java 11\.0\.1 \(\/old\/java\).*17 or later/],
  ['a setting that names nothing', { setting: '/typo', environment: { PATH } }, ALL, /fota\.java\.home names \/typo/],
  ['a setting that names an old one', { setting: '/o', environment: { PATH } }, { '/o/bin': 8, ...ALL }, /setting fota\.java\.home has Java 8/],
] as const) {
  test(`no Java: ${name} is told with what to do`, async () => {
    const found = await findJava({ ...NOTHING, ...around }, machine(folders));
    assert.ok('missing' in found);
    assert.match(found.missing, expected);
  });
}
