/** The pages /flash of esp-link (PROTOCOLS 8). */
package org.fotaide.simulator.esplink;
