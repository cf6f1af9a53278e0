// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Surroundings } from './findJava';

/** Where this editor and its surroundings say that a Java is. */
export function javaSurroundings(): Surroundings {
  return {
    setting: vscode.workspace.getConfiguration('fota').get('java.home', '').trim(),
    environment: process.env,
    javaExtension: [...javaExtensionSettings(), ...javaExtensionRuntimes()],
    windows: process.platform === 'win32',
  };
}

/** What the user adds to the command line of Java. */
export function moreOptions(): string[] {
  return vscode.workspace.getConfiguration('fota').get<string[]>('java.options', []);
}

/** The user's own values alone: a folder that is not trusted could name any program. */
function javaExtensionSettings(): string[] {
  return ['jdt.ls.java.home', 'home'].flatMap((name) => {
    const value = vscode.workspace.getConfiguration('java').inspect<string>(name)?.globalValue;
    return value === undefined || value === '' ? [] : [value];
  });
}

/** The Java that the extension brings with it. */
function javaExtensionRuntimes(): string[] {
  const extension = vscode.extensions.getExtension('redhat.java');
  if (extension === undefined) {
    return [];
  }
  const folder = join(extension.extensionPath, 'jre');
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return []; // a platform for which it brings none
  }
}
