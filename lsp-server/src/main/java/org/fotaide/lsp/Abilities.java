// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import org.fotaide.lsp.feature.Features;
import org.fotaide.lsp.fix.CodeActions;
import org.fotaide.lsp.navigate.Navigation;
import org.fotaide.lsp.navigate.Renames;

/**
 * Everything that answers a question about a document.
 *
 * @param features those that need no other file
 */
record Abilities(Features features, CodeActions actions, Navigation navigation, Renames renames) {}
