// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What the words of fota.yaml mean, for whoever colours them. */
package org.fotaide.project.manifest.token;
