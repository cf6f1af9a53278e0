// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import org.fotaide.project.check.Related;

/**
 * A size that the project states.
 *
 * @param bytes how many
 * @param place where it says so
 */
public record KnownSize(long bytes, Related place) {}
