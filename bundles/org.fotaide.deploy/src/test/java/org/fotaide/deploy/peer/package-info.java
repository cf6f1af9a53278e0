/** Real programs as peers, for the tests of this room and of those that stand on it. */
package org.fotaide.deploy.peer;
