// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The update server: devices fetch from it, owners publish to it. docs/serve.md describes it. */
package org.fotaide.server;
