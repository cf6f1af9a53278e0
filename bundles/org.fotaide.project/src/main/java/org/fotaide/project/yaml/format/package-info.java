// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The tidy form of a YAML text. */
package org.fotaide.project.yaml.format;
