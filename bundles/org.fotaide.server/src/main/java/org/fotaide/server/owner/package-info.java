// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What owners may do over HTTP. */
package org.fotaide.server.owner;
