// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What fota.yaml points at outside itself. */
package org.fotaide.project.manifest.link;
