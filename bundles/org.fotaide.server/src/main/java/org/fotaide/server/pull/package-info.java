// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Plain files for devices that fetch them by address (PROTOCOLS 7.1, 9). */
package org.fotaide.server.pull;
