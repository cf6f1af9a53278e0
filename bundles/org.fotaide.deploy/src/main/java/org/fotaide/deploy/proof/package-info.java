/** Whether the device runs what was sent. */
package org.fotaide.deploy.proof;
