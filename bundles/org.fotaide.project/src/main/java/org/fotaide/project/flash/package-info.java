// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What lies where in a project's flash, for whoever reads an address in some file. */
package org.fotaide.project.flash;
