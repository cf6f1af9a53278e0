/** Publishing releases, and verifying those that lie somewhere. */
package org.fotaide.api.publish;
