/**
 * Connections to SSH servers: whose key is trusted, and how a user logs in. Another source of connections, such as that of
 * Eclipse, stands in by {@link org.fotaide.deploy.ssh.SshSessions}.
 */
package org.fotaide.deploy.ssh;
