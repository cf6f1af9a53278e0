/** Devices that fetch their updates from a web server: ESP8266httpUpdate, the vendor's SDK, the RTOS demo (PROTOCOLS 4, 7.1, 9). */
package org.fotaide.simulator.pull;
