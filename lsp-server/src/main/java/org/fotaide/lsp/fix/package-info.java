// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Fixes of findings, as actions that an editor offers. */
package org.fotaide.lsp.fix;
