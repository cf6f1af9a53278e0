/** What devices have in common that get their updates of their own accord. */
package org.fotaide.simulator.client;
