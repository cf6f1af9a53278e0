// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Finding;

/** Reads the settings that other files are held against, and looks at where the table is to lie. */
public final class SdkConfigChecker implements Checker {
    /** What a project was configured to last. */
    public static final String NAME = "sdkconfig";

    @Override
    public boolean accepts(Path file) {
        Path name = file.getFileName();
        return name != null && (name.toString().equals(NAME) || isVariant(name.toString()));
    }

    private static boolean isVariant(String name) {
        return name.startsWith(NAME + ".")
                && !name.endsWith(".h")
                && !name.endsWith(".old")
                && !name.endsWith(".rename");
    }

    @Override
    public List<Finding> check(CheckContext context) {
        SdkText text = context.reading(SdkText.class, SdkText::of);
        SdkConfig config = context.reading(SdkConfig.class, source -> SdkConfig.of(text));
        return new TableOffsetFindings(text, config).list();
    }
}
