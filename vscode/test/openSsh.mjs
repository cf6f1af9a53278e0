// A real OpenSSH server on the loopback, which lets the user of a home in by the key that it lays down there.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const PROGRAM = '/usr/sbin/sshd';

export class OpenSsh {
  static installed() {
    return existsSync(PROGRAM);
  }

  static async start(home) {
    const folder = join(home, '.ssh');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (userInfo().uid === 0) {
      mkdirSync('/run/sshd', { recursive: true });
    }
    for (const key of ['host_key', 'id_ed25519']) {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)]);
    }
    const port = await freePort();
    const config = join(folder, 'sshd_config');
    writeFileSync(config, `Port ${port}
ListenAddress 127.0.0.1
HostKey ${folder}/host_key
AuthorizedKeysFile ${folder}/id_ed25519.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
Subsystem sftp internal-sftp
`);
    const server = new OpenSsh(spawn(PROGRAM, ['-D', '-q', '-f', config]), port);
    await server.answers();
    return server;
  }

  constructor(process, port) {
    this.process = process;
    this.port = port;
  }

  async answers() {
    while (!(await reachable(this.port))) {
      if (this.process.exitCode !== null) {
        throw new Error(`sshd did not start: exit status ${this.process.exitCode}`);
      }
    }
  }

  url(path) {
    return `sftp://${userInfo().username}@127.0.0.1:${this.port}${path}`;
  }

  stop() {
    this.process.kill();
  }
}

function freePort() {
  return new Promise((resolve) => {
    const socket = createServer().listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => { resolve(port); });
    });
  });
}

function reachable(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => { resolve(false); });
  });
}
