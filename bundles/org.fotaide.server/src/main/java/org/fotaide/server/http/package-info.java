// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Requests and answers: who asks, what is written to the log, what comes back. */
package org.fotaide.server.http;
