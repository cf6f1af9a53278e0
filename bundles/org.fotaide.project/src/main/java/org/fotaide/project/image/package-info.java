// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Built images among a project's files: whether each is sound, and whether it is what its name and the project say. */
package org.fotaide.project.image;
