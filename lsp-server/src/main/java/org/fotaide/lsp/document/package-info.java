// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The texts that the editor holds. */
package org.fotaide.lsp.document;
