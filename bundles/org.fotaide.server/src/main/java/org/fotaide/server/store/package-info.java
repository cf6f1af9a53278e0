// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What the server keeps: products, ROMs, images, devices, keys and history, in one SQLite file. */
package org.fotaide.server.store;
