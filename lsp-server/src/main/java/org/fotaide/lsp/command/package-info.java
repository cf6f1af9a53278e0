// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What a client can have done: build, find devices, upload. */
package org.fotaide.lsp.command;
