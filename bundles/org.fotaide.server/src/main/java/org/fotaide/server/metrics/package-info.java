// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Numbers for Prometheus. */
package org.fotaide.server.metrics;
