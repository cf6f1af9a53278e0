// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The log: one line for each request. */
package org.fotaide.server.log;
