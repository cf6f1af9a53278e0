// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import { language } from './language';
import { views } from './views';

/** Every test by its name, in the order in which they run. */
export const cases: readonly (readonly [string, () => Promise<void>])[] = [...language, ...views];
