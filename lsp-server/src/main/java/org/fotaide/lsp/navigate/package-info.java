// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Questions about the whole workspace: where something is declared, spoken of, and how it is called otherwise. */
package org.fotaide.lsp.navigate;
