// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;

/**
 * An attribute of a launch configuration that is one of a few words.
 *
 * @param otherwise what counts where it is missing, or is a word of another version
 */
record Word<E extends Enum<E>>(String attribute, E otherwise) {
    E in(ILaunchConfiguration configuration) throws CoreException {
        String word = configuration.getAttribute(attribute, "");
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(otherwise);
    }
}
