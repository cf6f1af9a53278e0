/** Uploads to esp-link, which says itself which image it wants next (PROTOCOLS 8). */
package org.fotaide.deploy.upload.esplink;
