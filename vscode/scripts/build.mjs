// Bundles the extension and the page of the flash layout, and puts the language server beside them.
//   --tests   only the tests, into target/test
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = join(dirname(fileURLToPath(import.meta.url)), '..');
const house = join(room, '..');
const node = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'], logLevel: 'warning', absWorkingDir: room };

function filesBelow(folder, ending) {
  return readdirSync(join(room, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

async function tests() {
  await build({ ...node, entryPoints: filesBelow('test/unit', '.test.ts'), outdir: 'target/test/unit', sourcemap: 'inline' });
  await build({ ...node, entryPoints: ['test/host/index.ts', 'test/host/measure.ts'], outdir: 'target/test/host', sourcemap: 'inline' });
}

async function extension() {
  const { metafile } = await build({ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', minify: true, metafile: true });
  licences(Object.keys(metafile.inputs));
  await build({ bundle: true, platform: 'browser', format: 'iife', target: 'chrome120', minify: true, absWorkingDir: room, logLevel: 'warning',
    entryPoints: ['src/layout/page/main.ts'], outfile: 'dist/layout.js' });
}

/** The licences of the packages that are bundled, which want to be delivered with them. */
function licences(inputs) {
  const packages = [...new Set(inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []))].sort();
  const texts = packages.map((name) => {
    const folder = join(room, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
    if (file === undefined) {
      throw new Error(`${name} is bundled and has no licence`);
    }
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync(join(room, 'dist/LICENSES.txt'), texts.join(`\n${'-'.repeat(100)}\n\n`));
}

function server() {
  mkdirSync(join(room, 'target'), { recursive: true });
  const built = join(house, 'lsp-server/target');
  const own = existsSync(built) ? readdirSync(built).filter((name) => /^org\.fotaide\.lsp-[\d.]+(-SNAPSHOT)?\.jar$/.test(name)) : [];
  if (own.length !== 1) {
    throw new Error('The language server is not built: run ./mvnw -DskipTests -pl lsp-server -am package');
  }
  const target = join(room, 'server');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  copyFileSync(join(built, own[0]), join(target, own[0]));
  for (const library of readdirSync(join(built, 'libraries'))) {
    copyFileSync(join(built, 'libraries', library), join(target, basename(library)));
  }
}

function papers() {
  copyFileSync(join(house, 'LICENSE'), join(room, 'LICENSE.txt'));
  copyFileSync(join(house, 'NOTICE.md'), join(room, 'NOTICE.md'));
}

if (process.argv.includes('--tests')) {
  await tests();
} else {
  await extension();
  server();
  papers();
}
