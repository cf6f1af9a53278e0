// Starts VS Code as code-server, with our extension installed from its file, in folders of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  // nothing is sent out of the machine
  'fota.discovery.interfaces': ['lo'],
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.dialogStyle': 'custom',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Where code-server is, or undefined: test/install-code-server puts it there. */
export function installed(room) {
  const folders = [process.env.FOTA_CODE_SERVER, join(room, '.code-server')].filter((folder) => folder !== undefined);
  return folders.map((folder) => join(folder, 'node_modules/code-server/out/node/entry.js')).find((file) => existsSync(file));
}

export class CodeServer {
  /**
   * @param entry of code-server
   * @param home a folder for everything that it writes
   */
  constructor(entry, home) {
    this.entry = entry;
    this.home = home;
    this.said = '';
    this.more = (process.env.FOTA_CODE_SERVER_ARGUMENTS ?? '').split(' ').filter((word) => word !== '');
    mkdirSync(join(home, 'data/User'), { recursive: true });
    this.configure({});
  }

  /** Settings of the user, beside those of the tests. */
  configure(more) {
    writeFileSync(join(this.home, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...more }));
  }

  arguments() {
    return [this.entry, '--user-data-dir', join(this.home, 'data'), '--extensions-dir', join(this.home, 'extensions')];
  }

  environment() {
    return { ...process.env, HOME: this.home, FOTA_STATE: join(this.home, 'state'), XDG_CONFIG_HOME: join(this.home, 'config'),
      XDG_DATA_HOME: join(this.home, 'share') };
  }

  install(vsix) {
    const done = spawnSync(process.execPath, [...this.arguments(), '--install-extension', vsix], { env: this.environment(), encoding: 'utf8' });
    if (done.status !== 0) {
      throw new Error(`The extension was not installed: ${done.stdout}${done.stderr}`);
    }
  }

  async start() {
    this.process = spawn(process.execPath, [...this.arguments(), '--bind-addr', '127.0.0.1:0', '--auth', 'none', '--disable-telemetry',
      '--disable-update-check', '--disable-getting-started-override', ...this.more], { env: this.environment(), cwd: this.home });
    const hear = (text) => { this.said += text; };
    this.process.stdout.setEncoding('utf8').on('data', hear);
    this.process.stderr.setEncoding('utf8').on('data', hear);
    const end = Date.now() + 60_000;
    for (;;) {
      const found = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(this.said);
      if (found !== null) {
        this.port = Number(found[1]);
        return;
      }
      if (Date.now() > end || this.process.exitCode !== null) {
        throw new Error(`code-server did not start: ${this.said}`);
      }
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }

  /** The address of a workbench with a folder; more is what is opened or run in it. */
  url(folder, payload = []) {
    const more = payload.length === 0 ? '' : `&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    return `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(folder)}${more}`;
  }

  /** A file as the browser names it. */
  remote(path) {
    return `vscode-remote://127.0.0.1:${this.port}${path}`;
  }

  /** Ends it with everything that it started. */
  async stop() {
    if (this.process !== undefined && this.process.exitCode === null) {
      const gone = new Promise((resolve) => { this.process.once('exit', resolve); });
      this.process.kill('SIGTERM');
      const forced = setTimeout(() => { this.process.kill('SIGKILL'); }, 5_000);
      await gone;
      clearTimeout(forced);
    }
  }
}
