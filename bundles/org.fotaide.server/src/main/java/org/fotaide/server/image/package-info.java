// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Images on their way out of the store. */
package org.fotaide.server.image;
