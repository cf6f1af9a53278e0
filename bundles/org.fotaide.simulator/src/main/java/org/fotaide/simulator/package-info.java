// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * Devices in software, for demonstrations, training and tests; docs/simulator.md tells how faithful they are. Written from
 * the protocol's description alone, and knows nothing of the uploader that it is the peer of.
 */
package org.fotaide.simulator;
