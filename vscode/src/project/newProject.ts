// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import * as vscode from 'vscode';
import type { ServerCommands } from '../command/commands';
import type { Template } from '../protocol';
import { isProductType, LARGEST_PRODUCT_TYPE } from './productType';

/** Asks for folder, template, product and product type, and makes a project; undefined if the user gives up. */
export async function newProject(commands: ServerCommands): Promise<vscode.Uri | undefined> {
  const templates = await commands.ask<Template[]>('fota.templates');
  const template = await vscode.window.showQuickPick(
    templates.map(({ name, title }) => ({ label: name, detail: title })), { title: 'New FOTA Project', placeHolder: 'Begin with' });
  if (template === undefined) {
    return undefined;
  }
  const product = await vscode.window.showInputBox({
    title: 'New FOTA Project', prompt: 'Product', value: 'light',
    validateInput: (value) => (value.trim() === '' ? 'Give the product a name.' : undefined),
  });
  const ptype = product === undefined ? undefined : await vscode.window.showInputBox({
    title: 'New FOTA Project', value: '45772',
    prompt: "Product type: the number that the vendor's cloud gave the product; it stands in every ROM name",
    validateInput: (value) => (isProductType(value) ? undefined : `A product type is a whole number from 1 to ${LARGEST_PRODUCT_TYPE}.`),
  });
  if (product === undefined || ptype === undefined) {
    return undefined;
  }
  const folder = await folderFor(product);
  if (folder === undefined) {
    return undefined;
  }
  await commands.ask('fota.newProject', { project: folder.fsPath, template: template.label, product: product.trim(), ptype: Number(ptype) });
  return vscode.Uri.joinPath(folder, 'fota.yaml');
}

async function folderFor(product: string): Promise<vscode.Uri | undefined> {
  const [open] = vscode.workspace.workspaceFolders ?? [];
  if (open !== undefined && (await vscode.workspace.findFiles('fota.{yaml,yml}', undefined, 1)).length === 0) {
    const here = `In ${open.name}`;
    const elsewhere = 'In another folder...';
    const picked = await vscode.window.showQuickPick([here, elsewhere], { title: 'New FOTA Project', placeHolder: 'Folder of the project' });
    if (picked !== elsewhere) {
      return picked === undefined ? undefined : open.uri;
    }
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true, canSelectFiles: false, openLabel: `Make ${product} Here`, title: 'Folder of the Project',
  });
  return chosen?.[0];
}
