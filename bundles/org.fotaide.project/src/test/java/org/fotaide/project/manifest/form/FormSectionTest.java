// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSectionTest {
    @Test
    void formFollowsTheTableOfKeys() {
        List<String> names =
                FormSection.all().stream().map(section -> section.key().name()).toList();
        assertTrue(names.containsAll(List.of("product", "flash", "build", "sign")), names.toString());
        assertEquals(
                "product.name product.ptype product.cloud version",
                String.join(
                        " ",
                        FormSection.all().get(0).fields().stream()
                                .map(field -> field.path().toString())
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "product.ptype | 45772 | none",
                "product.ptype | '' | product.ptype is missing: a whole number from 1 to 4294967295.",
                "product.ptype | 0 | product.ptype: ",
                "product.name | '' | none",
                "flash.size | 1MB | none",
                "flash.size | 3MB | flash.size: ",
            })
    void saysWhatIsWrong(String path, String typed, String fault) {
        FormField field = FormSection.all().stream()
                .flatMap(section -> section.fields().stream())
                .filter(each -> each.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
        Optional<String> found = field.fault(typed);
        assertEquals(fault == null, found.isEmpty());
        found.ifPresent(text -> assertTrue(text.startsWith(fault), text));
    }
}
