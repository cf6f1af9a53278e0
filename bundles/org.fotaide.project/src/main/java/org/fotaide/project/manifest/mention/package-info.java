// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What fota.yaml speaks of. */
package org.fotaide.project.manifest.mention;
