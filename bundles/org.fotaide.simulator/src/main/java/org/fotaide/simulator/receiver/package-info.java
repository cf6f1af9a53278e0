/** What all receivers of updates have in common. */
package org.fotaide.simulator.receiver;
