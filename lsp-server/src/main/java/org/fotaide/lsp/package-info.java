// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * The language server: questions of an editor on one side, the checks and commands on the other. Over standard input and
 * output in {@link org.fotaide.lsp.LanguageServerProcess}, within another process in {@link
 * org.fotaide.lsp.FotaLanguageServer}.
 */
package org.fotaide.lsp;
