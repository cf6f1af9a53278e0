// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What is checked when, and how findings become diagnostics. */
package org.fotaide.lsp.check;
