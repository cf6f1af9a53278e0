/**
 * Places that are folders of files, wherever these lie: what stands where in them, and in which order it is written so that
 * nothing half done is ever seen (docs/publish.md, docs/decisions).
 */
package org.fotaide.deploy.publish.folder;
