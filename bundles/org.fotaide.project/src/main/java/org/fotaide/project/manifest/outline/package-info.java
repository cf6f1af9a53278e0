// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What stands where in fota.yaml, for whoever shows it as a tree. */
package org.fotaide.project.manifest.outline;
