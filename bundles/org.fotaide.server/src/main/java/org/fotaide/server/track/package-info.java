// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What devices do, written down as it happens. */
package org.fotaide.server.track;
