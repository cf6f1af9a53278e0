// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The version of a project, and the next one. */
package org.fotaide.project.version;
