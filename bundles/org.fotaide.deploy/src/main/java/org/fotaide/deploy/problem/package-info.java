/** The one table of what can go wrong on the way of a firmware to a device. */
package org.fotaide.deploy.problem;
