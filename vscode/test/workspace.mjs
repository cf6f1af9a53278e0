// The folder that the tests work in.
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = {
  'faulty/fota.yaml': 'product:\n  ptype: 45773\nversion: V1.0.2t45773(a)\nflash: {size: 1MB, map: 512+512}\n',
  'parts/platformio.ini': '[env:a]\nplatform = espressif32\nboard_build.partitions = partitions.csv\n',
  'parts/partitions.csv': '# Name, Type, SubType, Offset, Size\nnvs, data, nvs, 0x9000, 0x5000\nota_0, app, ota_0, 0x10001, 0x100000\nota_1, app, ota_1, 0x20000, 0x100000\n',
  'slow/fota.yaml': 'product: {name: slow, ptype: 45774}\nversion: v1.0.0t45774(a)\nflash: {size: 1MB, map: 512+512}\nbuild: {system: make}\n',
  'slow/Makefile': 'all user1 user2:\n\ttouch started; sleep 600\n',
};

/** Makes an image so large that it does not fit into the buffers between the computer and a device. */
const BALLAST = `static const char ballast[300000] __attribute__((section(".text.ballast"))) = {1};
const char *const anchor __attribute__((used, section(".rom_marker"))) = ballast;
`;

/**
 * @param folder is made anew
 * @param house the repository
 */
export function makeWorkspace(folder, house) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const example = (name) => {
    cpSync(join(house, 'examples/blinky'), join(folder, name), { recursive: true, filter: (path) => !path.includes('/build') && !path.includes('/prebuilt') });
    return join(folder, name, 'fota.yaml');
  };
  example('blinky');
  // nobody else on this machine has devices of this product
  const fleet = example('fleet');
  writeFileSync(fleet, readFileSync(fleet, 'utf8').replaceAll('45772', '45799').replace('name: light', 'name: fleet'));
  writeFileSync(join(folder, 'fleet/src/ballast.c'), BALLAST);
  mkdirSync(join(folder, 'empty'));
  appendFileSync(join(folder, 'blinky/fota.yaml'), 'publish:\n  shelf: {via: directory, url: ../shelf}\n');
}
