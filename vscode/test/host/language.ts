// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codes, file, open, replace } from './workspace';

const FAULTY = 'product:\n  ptype: 45773\nversion: V1.0.2t45773(a)\nflash: {size: 1MB, map: 512+512}\n';

export const language: readonly (readonly [string, () => Promise<void>])[] = [
  ['a ROM name with a fault is found, explained and mended', async () => {
    const { document } = await open(file('faulty', 'fota.yaml'));
    assert.equal(document.languageId, 'fota-project');
    assert.deepEqual(await codes(document.uri, (found) => found.length > 0), ['rom-case']);
    const [finding] = vscode.languages.getDiagnostics(document.uri);
    assert.ok(finding !== undefined);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, finding.range.start);
    const said = hovers.flatMap((hover) => hover.contents).map((content) => (content as vscode.MarkdownString).value).join('\n');
    assert.match(said, /Not a legal ROM name/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find((action) => action.title.startsWith('Change to'));
    assert.ok(fix?.edit !== undefined, actions.map((action) => action.title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await codes(document.uri, (found) => found.length === 0);
    await replace(document, FAULTY);
    await codes(document.uri, (found) => found.includes('rom-case'));
  }],
];
