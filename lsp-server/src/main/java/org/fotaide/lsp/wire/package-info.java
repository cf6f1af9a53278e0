// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The connection to a client: messages on two streams, and what is said of those that cannot be taken. */
package org.fotaide.lsp.wire;
