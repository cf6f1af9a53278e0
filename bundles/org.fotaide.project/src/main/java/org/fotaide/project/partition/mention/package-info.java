// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Where the files of a project name a partition of its table: sources, settings. */
package org.fotaide.project.partition.mention;
