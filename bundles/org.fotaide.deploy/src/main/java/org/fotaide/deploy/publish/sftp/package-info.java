/** Releases in a folder of a server that is reached by SFTP (protocol 3, draft-ietf-secsh-filexfer-02). */
package org.fotaide.deploy.publish.sftp;
