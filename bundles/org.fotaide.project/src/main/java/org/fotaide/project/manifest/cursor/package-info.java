/**
 * What an editor asks of a place in fota.yaml: what stands there, and what may stand there.
 *
 * <pre>{@code
 * ManifestCursor cursor = new ManifestCursor(document);
 * cursor.place(offset).flatMap(Place::row).map(Key::description); // hover
 * cursor.offers(offset).keys();                                   // completion
 * }</pre>
 */
package org.fotaide.project.manifest.cursor;
