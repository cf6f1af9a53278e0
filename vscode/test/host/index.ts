// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { cases } from './cases';
import { state } from './state';

/** Called by VS Code in its extension host; rejected if a test fails. */
export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const [name, test] of cases) {
    const begin = Date.now();
    try {
      await test();
      console.log(`FOTA ok ${name} (${Date.now() - begin} ms)`);
    } catch (error) {
      failed.push(name);
      console.log(`FOTA failed ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  await state.end();
  if (failed.length > 0) {
    throw new Error(`${failed.length} of ${cases.length} failed: ${failed.join(', ')}`);
  }
  console.log(`FOTA passed ${cases.length}`);
}
