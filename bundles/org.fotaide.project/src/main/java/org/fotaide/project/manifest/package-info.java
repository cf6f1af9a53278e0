/**
 * fota.yaml: the table of its keys, and what one of these files says.
 *
 * <pre>{@code
 * Manifest manifest = new ReadManifest(folder).call();                       // for whoever works with a project
 * ManifestReading reading = ManifestReading.of(SourceText.of(document));     // for whoever shows what is wrong with it
 * }</pre>
 */
package org.fotaide.project.manifest;
