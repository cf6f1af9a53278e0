/** The web server of a device, as far as updates need it; the link model is not applied to it. */
package org.fotaide.simulator.http;
