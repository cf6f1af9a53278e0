// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** ROM Deploy: the web page of the server. Its files lie beside, as resources. */
package org.fotaide.server.page;
