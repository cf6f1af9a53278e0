// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.hint;

/**
 * Something worth knowing behind a place of fota.yaml.
 *
 * @param offset where it belongs; the characters before it are what it is about
 * @param text as short as can be
 * @param explanation the same in a whole sentence
 */
public record ManifestHint(int offset, String text, String explanation) {}
