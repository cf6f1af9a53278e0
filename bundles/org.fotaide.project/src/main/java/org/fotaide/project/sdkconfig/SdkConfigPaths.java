// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.util.List;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.path.PathFinder;
import org.fotaide.project.path.PathPlace;
import org.fotaide.project.text.TextDocument;

/** The partition table that an sdkconfig names. */
public final class SdkConfigPaths implements PathFinder {
    @Override
    public List<PathPlace> in(CheckContext context) {
        TextDocument document = context.document();
        return context.known(SdkText.class).stream()
                .flatMap(text -> text.lines().stream())
                .filter(line -> line.key().equals(SdkKey.TABLE))
                .flatMap(line -> line.value().stream())
                .filter(value -> value.length() > 0)
                .map(value -> new PathPlace(document.range(value), document.text(value)))
                .toList();
    }
}
