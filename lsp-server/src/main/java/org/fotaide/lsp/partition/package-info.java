// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What editors can do with partition tables. */
package org.fotaide.lsp.partition;
