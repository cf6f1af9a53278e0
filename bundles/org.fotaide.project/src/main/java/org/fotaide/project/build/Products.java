// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.List;

/** What a build system made. */
interface Products {
    /** What a person should know. */
    List<String> notes();
}
