// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

import java.time.Duration;

/**
 * How long the steps of a question may take.
 *
 * @param connect for the connection
 * @param stall for the next byte to be taken
 * @param answer from the last byte to the end of the answer
 */
public record HttpLimits(Duration connect, Duration stall, Duration answer) {}
