/** Publishing to the update server, {@code fota serve}, by its owners' calls (docs/serve.md). */
package org.fotaide.deploy.publish.server;
