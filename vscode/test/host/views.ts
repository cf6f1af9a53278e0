// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { until } from './until';
import { codes, file, open, replace } from './workspace';

interface Started { readonly device: string; readonly address: string; readonly port: number }

/** Asks the server itself, as its lenses do. */
function server<T>(command: string, given: object): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, given);
}

export const views: readonly (readonly [string, () => Promise<void>])[] = [
  ['every command that is contributed is there', async () => {
    const contributed = vscode.extensions.getExtension('fotaide.fota-ide')?.packageJSON as { contributes: { commands: { command: string }[] } };
    const known = await vscode.commands.getCommands(true);
    assert.ok(known.includes('fota.project.focus'));
    assert.deepEqual(contributed.contributes.commands.map(({ command }) => command).filter((command) => !known.includes(command)), []);
  }],
  ['what the server offers is there: outline, lenses, hints, completion, colours, format, rename', async () => {
    const { document } = await open(file('blinky', 'fota.yaml'));
    const { uri } = document;
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
    assert.ok(outline.some(({ name }) => name === 'product'), outline.map(({ name }) => name).join());
    const lenses = await until('there are lenses', async () => {
      const seen = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      return seen.length > 0 ? seen : undefined;
    });
    assert.ok(lenses.some(({ command }) => command?.title === 'Build the firmware'));
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, whole);
    assert.ok(hints.length > 0);
    const line = lineOf(document, 'version:');
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, new vscode.Position(line, 0));
    assert.ok(offered.items.length > 0);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
    assert.ok(tokens.data.length > 0);
    const edits = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider', uri, new vscode.Position(line, 'version: v'.length), 'v1.0.9t45772(a)');
    assert.ok(edits.size > 0);
    await replace(document, document.getText().replace('size: 1MB', 'size:   1MB'));
    const tidy = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', uri, { tabSize: 2, insertSpaces: true });
    assert.ok(tidy.length > 0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }],
  ['files beside fota.yaml are checked as well', async () => {
    const { document } = await open(file('parts', 'partitions.csv'));
    assert.equal(document.languageId, 'fota-partitions');
    const found = await codes(document.uri, (seen) => seen.length > 0);
    assert.ok(found.every((code) => code.startsWith('partition-')), found.join());
    assert.equal((await open(file('blinky', 'ld', 'user1.ld'))).document.languageId, 'fota-linker-script');
  }],
  ['a finding elsewhere is told of without opening its file', async () => {
    await codes(file('faulty', 'fota.yaml'), (found) => found.includes('rom-case'));
  }],
  ['a task builds each project, and what the compiler says is a problem there', async () => {
    const tasks = await until('there is a task', async () => {
      const all = await vscode.tasks.fetchTasks({ type: 'fota' });
      return all.length > 0 ? all : undefined;
    });
    const task = tasks.find(({ name }) => name === 'build light');
    assert.ok(task !== undefined, tasks.map(({ name }) => name).join());
    assert.equal(task.group, vscode.TaskGroup.Build);
    assert.equal(await ended(task), 0);
    const source = await vscode.workspace.openTextDocument(file('blinky', 'src', 'blink.c'));
    await replace(source, `${source.getText()}\nint broken(void) { return nothing; }\n`);
    await source.save();
    assert.notEqual(await ended(task), 0);
    await until('the problem is told', () => vscode.languages.getDiagnostics(source.uri).find(({ message }) => message.includes('nothing')));
    await replace(source, source.getText().replace('\nint broken(void) { return nothing; }\n', ''));
    await source.save();
  }],
  ['a build that takes long is cancelled', async () => {
    const task = (await vscode.tasks.fetchTasks({ type: 'fota' })).find(({ name }) => name === 'build slow');
    assert.ok(task !== undefined);
    const end = ended(task);
    await until('it runs', () => (existsSync(file('slow', 'started').fsPath) ? true : undefined));
    const execution = vscode.tasks.taskExecutions.find((one) => one.task.name === task.name);
    assert.ok(execution !== undefined);
    execution.terminate();
    await end;
  }],
  ['an upload to a simulated device is proved', async () => {
    const [device] = await server<Started[]>('fota.simulate', { name: 'host-lamp', rom: 'v0.9.0t45772(a)' });
    assert.ok(device !== undefined);
    const { document } = await open(file('blinky', 'fota.yaml'));
    const before = document.getText();
    await replace(document, before.replace(/bench: .*/, `lamp: {via: espota, host: 127.0.0.1, port: ${device.port}}`));
    await document.save();
    await vscode.commands.executeCommand('fota.uploadToDevice', { project: file('blinky').fsPath, device: 'lamp' });
    const known = await server<{ devices: { name: string; rom: string }[] }>('fota.watchDevices', { interfaces: ['lo'] });
    assert.ok(Array.isArray(known.devices));
    await until('the device runs what was built', async () => {
      const seen = await server<{ devices: { name: string; rom: string }[] }>('fota.watchDevices', { interfaces: ['lo'] });
      return seen.devices.find(({ name, rom }) => name === 'host-lamp' && /version: (\S+)/.exec(before)?.[1] === rom);
    }, 30_000);
    await replace(document, before);
    await document.save();
    await server('fota.unwatchDevices', {});
    await server('fota.stopSimulation', {});
  }],
  ['a device is added by its address and removed', async () => {
    await vscode.commands.executeCommand('fota.devices.add', '127.0.0.1:9999');
    await vscode.commands.executeCommand('fota.devices.forget', { name: '127.0.0.1:9999', address: { host: '127.0.0.1', port: 9999 } });
  }],
  ['the flash layout opens beside the editor', async () => {
    await open(file('blinky', 'fota.yaml'));
    await vscode.commands.executeCommand('fota.showLayout');
    await until('its tab is there', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Flash Layout'));
  }],
  ['the server is started again after a crash', async () => {
    const [first] = servers();
    assert.ok(first !== undefined);
    process.kill(first, 'SIGKILL');
    await until('there is another one', () => servers().find((pid) => pid !== first));
    const { document } = await open(file('faulty', 'fota.yaml'));
    const text = document.getText();
    await replace(document, text.replace('V1.0.2', 'v1.0.2'));
    await codes(document.uri, (found) => found.length === 0);
    await replace(document, text);
    await codes(document.uri, (found) => found.includes('rom-case'));
    await document.save();
  }],
  ['the server is started anew when the user wants that', async () => {
    const before = servers();
    await vscode.commands.executeCommand('fota.restartServer');
    assert.equal(servers().some((pid) => before.includes(pid)), false);
    await codes(file('faulty', 'fota.yaml'), (found) => found.includes('rom-case'));
  }],
  ['without the Java that is named there is no server, and a Java that is found starts one', async () => {
    const settings = vscode.workspace.getConfiguration('fota');
    try {
      await settings.update('java.home', '/nowhere', vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('fota.restartServer');
      await until('no server runs', () => (servers().length === 0 ? true : undefined));
    } finally {
      await settings.update('java.home', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('a server runs', () => servers()[0]);
    await codes(file('faulty', 'fota.yaml'), (found) => found.includes('rom-case'));
  }],
];

/** The processes of the language server that this extension host started. */
function servers(): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('org.fotaide.lsp.Main');
    } catch {
      return false; // it ended while it was looked at
    }
  }).map(Number);
}

function lineOf(document: vscode.TextDocument, begin: string): number {
  return document.getText().split('\n').findIndex((line) => line.startsWith(begin));
}

/** Runs a task to its end, and tells how it ended. */
async function ended(task: vscode.Task): Promise<number | undefined> {
  let status: number | undefined;
  let over = false;
  const listener = vscode.tasks.onDidEndTaskProcess((end) => {
    if (end.execution.task.name === task.name) {
      status = end.exitCode;
    }
  });
  const end = vscode.tasks.onDidEndTask((done) => { over ||= done.execution.task.name === task.name; });
  await vscode.tasks.executeTask(task);
  await until(`${task.name} ends`, () => (over ? true : undefined), 60_000);
  listener.dispose();
  end.dispose();
  return status;
}
