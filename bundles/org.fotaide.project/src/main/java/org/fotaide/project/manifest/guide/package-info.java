// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What fota.yaml tells to the files around it, and about the addresses in it. */
package org.fotaide.project.manifest.guide;
