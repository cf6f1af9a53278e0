// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import org.fotaide.project.check.Related;

/**
 * A size that the project states.
 *
 * @param bytes how many
 * @param place where it says so
 */
record KnownSize(long bytes, Related place) {}
