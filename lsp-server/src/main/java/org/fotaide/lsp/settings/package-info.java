// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What a user may set in the editor, under {@code fota}. One table says what there is; schema and documentation are made from it. */
package org.fotaide.lsp.settings;
