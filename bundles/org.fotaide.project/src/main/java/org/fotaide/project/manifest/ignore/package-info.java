// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What a fota.yaml says that shall not be told of the files of its project. */
package org.fotaide.project.manifest.ignore;
