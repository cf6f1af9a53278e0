// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The one table of what can go wrong in the server. */
package org.fotaide.server.problem;
