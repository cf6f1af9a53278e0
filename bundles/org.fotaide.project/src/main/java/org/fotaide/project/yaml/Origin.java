// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

/** From places in the text that was parsed to places in the text as it is. */
interface Origin {
    int of(int offset);
}
