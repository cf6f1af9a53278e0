// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Questions about a place in a file, and the doors through which answers join. */
package org.fotaide.lsp.feature;
