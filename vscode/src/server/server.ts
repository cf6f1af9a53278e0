// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State, type CloseHandlerResult, type LanguageClientOptions, type Middleware } from 'vscode-languageclient/node';
import * as vscode from 'vscode';
import { AlreadyTold } from '../command/failure';
import { Archive } from './archive';
import { askJava } from './askJava';
import { findJava } from './findJava';
import { libraries, serverArguments } from './jvm';
import { javaSurroundings, moreOptions } from './javaSettings';
import { LastWords } from './lastWords';
import { Restarts } from './restarts';
import { SELECTOR } from './selector';
import { forServer } from './settings';

const LONGEST_END_MILLISECONDS = 2_000;

/** The language server: found, started, started again after a crash, stopped. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private starting: Promise<LanguageClient> | undefined;
  private readonly attached: ((client: LanguageClient) => vscode.Disposable)[] = [];
  private readonly changes = new vscode.EventEmitter<State>();
  private restarts = new Restarts();
  private lastEnd = Promise.resolve('');

  /** Starting, running or stopped. */
  readonly onState = this.changes.event;

  constructor(
    private readonly context: vscode.ExtensionContext,
    readonly log: vscode.LogOutputChannel,
    private readonly trace: vscode.LogOutputChannel,
    private readonly middleware: Middleware,
  ) {}

  /** Does something with each client before it starts, such as answering the requests of the server. */
  onClient(attach: (client: LanguageClient) => vscode.Disposable): void {
    this.attached.push(attach);
  }

  /** The client, once it can be asked; rejected where there is no server, of which the user was told then. */
  running(): Promise<LanguageClient> {
    this.starting ??= this.start();
    return this.starting;
  }

  runs(): boolean {
    return this.client?.state === State.Running;
  }

  async restart(): Promise<void> {
    this.restarts = new Restarts();
    this.starting = this.stop().then(() => this.start());
    await this.starting;
  }

  private async start(): Promise<LanguageClient> {
    try {
      const found = await findJava(javaSurroundings(), askJava);
      if ('missing' in found) {
        throw new NoJava(found.missing);
      }
      const jars = libraries(this.context.asAbsolutePath('server'));
      const archive = new Archive(this.context.globalStorageUri.fsPath, found.java, jars);
      this.log.info(`Java ${found.java.version.text} of ${found.java.origin}: ${found.java.command}`);
      const client = new Client('fota', 'FOTA IDE', () =>
        this.spawn(found.java.command, serverArguments(jars, archive.path(), moreOptions())), this.options());
      this.client = client;
      client.onDidChangeState((change) => { this.changes.fire(change.newState); });
      this.attached.forEach((attach) => this.context.subscriptions.push(attach(client)));
      await client.start().catch((error: unknown) => { this.log.error(String(error)); });
      if (!this.runs()) {
        throw new Error(await this.reason());
      }
      archive.write((line) => { this.log.info(line); }).catch((error: unknown) => { this.log.warn(String(error)); });
      return client;
    } catch (error) {
      await this.stop();
      this.changes.fire(State.Stopped);
      throw this.told(error);
    }
  }

  private spawn(command: string, given: string[]): Promise<ChildProcess> {
    const words = new LastWords();
    const process = spawn(command, given, { windowsHide: true });
    process.stderr.setEncoding('utf8').on('data', (text: string) => { words.hear(text); });
    this.lastEnd = new Promise((resolve) => {
      process.once('error', (error) => { resolve(error.message); });
      process.once('close', (code, signal) => { resolve(words.reason(code, signal)); });
    });
    return new Promise((resolve, reject) => {
      process.once('spawn', () => { resolve(process); }).once('error', reject);
    });
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: SELECTOR,
      outputChannel: this.log,
      traceOutputChannel: this.trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: { secrets: true, log: true, hostKeys: true, fota: forServer(vscode.workspace.getConfiguration('fota')) },
      markdown: { isTrusted: false, supportHtml: false },
      middleware: this.middleware,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => this.closed(),
      },
    };
  }

  /** A client whose server ended is done with. One that ended while it started is told of by whoever started it. */
  private closed(): CloseHandlerResult {
    if (this.runs()) {
      this.starting = this.startAgain();
      this.starting.catch(() => undefined); // whoever asks for it later hears of it
    }
    return { action: CloseAction.DoNotRestart, message: 'The connection to the language server is closed.', handled: true };
  }

  private async startAgain(): Promise<LanguageClient> {
    const ended = this.client;
    const reason = await this.reason();
    if (this.client !== ended) {
      return this.running(); // the user was faster
    }
    this.log.error(`The language server ended: ${reason}`);
    if (!this.restarts.again()) {
      const message = `The FOTA language server ended several times within minutes and is not started again (${reason}). Without it there are no problems, proposals and devices.`;
      void this.offer(vscode.window.showErrorMessage, message, { 'Start Again': 'fota.restartServer', 'Show Log': 'fota.showLog' });
      throw new AlreadyTold(message);
    }
    await this.stop();
    const client = await this.start();
    void this.offer(vscode.window.showWarningMessage,
      `The FOTA language server had ended (${reason}) and was started again. Nothing is lost; problems and proposals follow.`,
      { 'Show Log': 'fota.showLog' });
    return client;
  }

  /** Why the server ended, whose connection is closed: its process may still be ending. */
  private reason(): Promise<string> {
    return Promise.race([this.lastEnd, setTimeout(LONGEST_END_MILLISECONDS, 'its connection was closed')]);
  }

  private told(error: unknown): AlreadyTold {
    const reason = error instanceof Error ? error.message : String(error);
    const message = error instanceof NoJava ? reason : `The FOTA language server could not be started: ${reason}`;
    this.log.error(message);
    void this.offer(vscode.window.showErrorMessage, message, error instanceof NoJava
      ? { 'Open Settings': 'fota.openJavaSetting', 'Try Again': 'fota.restartServer' }
      : { 'Try Again': 'fota.restartServer', 'Show Log': 'fota.showLog' });
    return new AlreadyTold(message);
  }

  private async offer(show: (message: string, ...answers: string[]) => Thenable<string | undefined>, message: string, commands: Record<string, string>): Promise<void> {
    const chosen = await show(message, ...Object.keys(commands));
    const command = chosen === undefined ? undefined : commands[chosen];
    if (command !== undefined) {
      await vscode.commands.executeCommand(command);
    }
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client !== undefined) {
      await client.dispose(2_000).catch((error: unknown) => { this.log.warn(String(error)); });
    }
  }

  dispose(): Promise<void> {
    this.changes.dispose();
    return this.stop();
  }
}

/** A client whose own complaints go to the log: what a user has to know is told here, once and in words. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** There is no Java to run the server with; the message says what to do. */
class NoJava extends Error {}
