// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What the editor is told about fota.yaml. */
package org.fotaide.lsp.manifest;
