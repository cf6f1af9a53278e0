/** The vendor's cloud: connections that devices with IoT_Demo keep, and what is said over them (PROTOCOLS 7). */
package org.fotaide.server.cloud;
