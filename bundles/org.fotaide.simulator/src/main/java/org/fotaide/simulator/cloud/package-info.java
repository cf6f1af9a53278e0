/** Devices that keep a connection to the vendor's cloud, as IoT_Demo does, and upgrade when it says so (PROTOCOLS 7). */
package org.fotaide.simulator.cloud;
