// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Which ROM is meant for which device. */
package org.fotaide.server.offer;
