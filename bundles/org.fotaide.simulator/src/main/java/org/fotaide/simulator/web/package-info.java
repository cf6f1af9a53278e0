/** The form for updates that a device shows in a browser (PROTOCOLS 3). */
package org.fotaide.simulator.web;
