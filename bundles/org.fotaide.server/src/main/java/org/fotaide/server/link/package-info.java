// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Devices that keep a connection, and what they are told over it. */
package org.fotaide.server.link;
