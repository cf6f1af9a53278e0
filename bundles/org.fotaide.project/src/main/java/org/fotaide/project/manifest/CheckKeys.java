// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import static org.fotaide.project.manifest.type.Key.optional;
import static org.fotaide.project.manifest.type.Key.required;

import java.util.List;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.FindingCodeType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.TextType;

/** The rows under {@code check}. */
final class CheckKeys {
    private static final FieldsType ENTRY = FieldsType.brief(
            required("code", new FindingCodeType(), "The code of the finding.", "rom-length"),
            optional(
                            "files",
                            new TextType("a pattern of files"),
                            "Where it is not told, from the folder of fota.yaml: * is any part of a name, ** any folders, "
                                    + "{c,h} a choice; a name without a slash is meant in every folder, and a folder means all "
                                    + "that is in it.",
                            "vendor/**")
                    .otherwise("all files of the project"),
            optional(
                    "why",
                    new TextType("a reason"),
                    "The reason, for whoever reads it later.",
                    "as the vendor has it"));

    static final FieldsType CHECK = new FieldsType(List.of(optional(
            "ignore",
            new ItemsType(ENTRY),
            "Findings that are not told, each a code, or a map that says where and why.",
            "[rom-length]")));

    private CheckKeys() {}
}
