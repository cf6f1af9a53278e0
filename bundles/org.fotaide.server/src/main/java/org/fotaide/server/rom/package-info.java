// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** ROMs on their way into the store: what is checked before. */
package org.fotaide.server.rom;
