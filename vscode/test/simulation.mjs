// Simulated devices of a language server of their own, which outlives windows and gives a test devices that no dialog offers.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export class Simulation {
  /**
   * @param room of the extension, with the server
   * @param home a folder for everything that it writes
   */
  static async start(room, home) {
    const libraries = join(room, 'server');
    const path = readdirSync(libraries).map((name) => join(libraries, name)).join(delimiter);
    const started = new Simulation(spawn('java', ['-Xlog:disable', '-cp', path, 'org.fotaide.lsp.Main'], {
      env: { ...process.env, FOTA_STATE: join(home, 'simulation') }, stdio: ['pipe', 'pipe', 'inherit'],
    }));
    await started.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    return started;
  }

  constructor(process) {
    this.process = process;
    this.heard = Buffer.alloc(0);
    this.waiting = new Map();
    process.stdout.on('data', (bytes) => { this.hear(bytes); });
  }

  /** As fota.simulate takes it (docs/language-server.md); the devices that were started. */
  devices(given) {
    return this.ask('workspace/executeCommand', { command: 'fota.simulate', arguments: [given] });
  }

  ask(method, params) {
    const id = this.waiting.size + 1;
    const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return new Promise((resolve, reject) => { this.waiting.set(id, { resolve, reject }); });
  }

  hear(bytes) {
    this.heard = Buffer.concat([this.heard, bytes]);
    for (;;) {
      const end = this.heard.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.heard.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.heard.length < end + 4 + length) {
        return;
      }
      this.answered(JSON.parse(this.heard.subarray(end + 4, end + 4 + length).toString()));
      this.heard = this.heard.subarray(end + 4 + length);
    }
  }

  answered({ id, method, result, error }) {
    if (method === undefined) {
      const { resolve, reject } = this.waiting.get(id);
      if (error === undefined) {
        resolve(result);
      } else {
        reject(new Error(error.message));
      }
    }
  }

  /** The server ends with its input, and its devices with it. */
  stop() {
    this.process.stdin.end();
  }
}
