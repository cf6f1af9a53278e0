/**
 * As much of HTTP/1.1 as devices speak, straight on a socket, so that what counts as sent is what left the program and little
 * more, and a cancel ends the connection at once.
 */
package org.fotaide.deploy.internal.http;
