// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What the installed guides know of their kinds of files, for the editor. */
package org.fotaide.lsp.guide;
