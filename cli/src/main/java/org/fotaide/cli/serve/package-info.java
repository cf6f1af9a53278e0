// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The update server from the command line. */
package org.fotaide.cli.serve;
