/**
 * Sending one image to one device. Ways of sending are {@link org.fotaide.deploy.upload.Uploader}s, found by
 * ServiceLoader.
 */
package org.fotaide.deploy.upload;
