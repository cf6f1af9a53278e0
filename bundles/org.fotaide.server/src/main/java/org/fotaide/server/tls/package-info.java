// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Certificates: from PEM files, or made by the server. */
package org.fotaide.server.tls;
