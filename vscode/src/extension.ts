// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { State } from 'vscode-languageclient/node';
import * as vscode from 'vscode';
import { BuildTasks } from './build/buildTask';
import { ServerCommands } from './command/commands';
import { CommandTable } from './command/run';
import { show } from './command/place';
import { Devices } from './devices/devices';
import { addDeviceCommands } from './devices/deviceCommands';
import { deviceView } from './devices/deviceTree';
import { LayoutPanel } from './layout/layoutPanel';
import { addProjectCommands } from './project/projectCommands';
import { Projects } from './project/projects';
import { ProjectTree } from './project/projectTree';
import { askForHostKeys } from './secret/hostKeys';
import { Passwords } from './secret/passwords';
import { followJavaSettings } from './server/javaChanges';
import { serverMiddleware } from './server/middleware';
import { Server } from './server/server';
import { StatusBar } from './status/statusBar';
import { Uploads } from './upload/upload';

/** Started by VS Code when a firmware project is opened, or one of the commands or views is used. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('FOTA IDE', { log: true });
  const trace = vscode.window.createOutputChannel('FOTA IDE: Protocol', { log: true });
  const server = new Server(context, log, trace, serverMiddleware());
  const commands = new ServerCommands(server);
  const passwords = new Passwords(context.secrets, context.globalState, server);
  askForHostKeys(server);
  const projects = new Projects(commands);
  const devices = new Devices(commands, context.globalState, server);
  const tasks = new BuildTasks(projects, commands);
  const uploads = new Uploads(commands, devices, log);
  const layout = new LayoutPanel(context, projects, commands);
  const table = new CommandTable(log)
    .add('fota.showLog', () => { log.show(); })
    .add('fota.restartServer', () => server.restart())
    .add('fota.openJavaSetting', () => vscode.commands.executeCommand('workbench.action.openSettings', 'fota.java.home'))
    .add('fota.openPlace', show)
    .add('fota.firstUpload', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', 'fotaide.fota-ide#firstUpload'))
    .add('fota.fixWorkspace', () => commands.ask('fota.fixAll'))
    .add('fota.forgetPasswords', async () => {
      const forgotten = await passwords.forgetAll();
      void vscode.window.showInformationMessage(forgotten === 0 ? 'No password was kept.' : `Forgotten: ${forgotten}.`);
    });
  addProjectCommands(table, { projects, commands, tasks, layout, log });
  addDeviceCommands(table, { projects, commands, devices, uploads, log });
  context.subscriptions.push(log, trace, server, projects, devices, layout, table, new StatusBar(projects, server),
    vscode.tasks.registerTaskProvider('fota', tasks),
    vscode.window.registerTreeDataProvider('fota.project', new ProjectTree(projects)),
    deviceView(devices),
    server.onState((state) => {
      if (state === State.Running) {
        void projects.refresh();
      }
    }),
    followJavaSettings(server));
  await server.running().catch(() => undefined); // why it does not run was told
}
