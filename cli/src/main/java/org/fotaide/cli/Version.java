// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code fota --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"fota " + version, "Java " + System.getProperty("java.version")};
    }
}
