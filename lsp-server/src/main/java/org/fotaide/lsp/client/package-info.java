// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The client at the other end, and what goes to it unasked. */
package org.fotaide.lsp.client;
