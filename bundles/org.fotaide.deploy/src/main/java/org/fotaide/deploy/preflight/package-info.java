/** What can be known to go wrong before the first byte is sent. */
package org.fotaide.deploy.preflight;
