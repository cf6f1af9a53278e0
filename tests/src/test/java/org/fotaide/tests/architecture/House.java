// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All classes of the product, without those of tests. */
public final class House {
    private House() {}

    public static JavaClasses classes() {
        return Once.CLASSES;
    }

    /** Reading them takes seconds, so all tests share one reading. */
    private static final class Once {
        private static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(place -> !place.contains("-tests.jar"))
                .importPackages("org.fotaide");
    }
}
