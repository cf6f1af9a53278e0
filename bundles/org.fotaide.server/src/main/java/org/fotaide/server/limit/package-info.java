// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The bounds of the server. */
package org.fotaide.server.limit;
