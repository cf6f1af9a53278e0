/** Releases in a folder of this computer, or of a file server that it sees. */
package org.fotaide.deploy.publish.directory;
