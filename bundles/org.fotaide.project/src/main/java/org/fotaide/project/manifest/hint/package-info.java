// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What fota.yaml means without saying it, for whoever shows it beside the text. */
package org.fotaide.project.manifest.hint;
