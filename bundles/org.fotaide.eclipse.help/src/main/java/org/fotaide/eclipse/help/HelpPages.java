// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.help;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.ILog;
import org.eclipse.help.IHelpContentProducer;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The pages of the help: {@code docs/upload.html} is made of {@code docs/upload.md} of this bundle when it is asked for. What is
 * there as it is asked for (pictures, styles) is left to the help system.
 */
public final class HelpPages implements IHelpContentProducer {
    static final String MARKDOWN = ".md";
    static final String HTML = ".html";

    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*");
    private static final ILog LOG = ILog.of(HelpPages.class);

    private final Bundle bundle = FrameworkUtil.getBundle(HelpPages.class);

    /** Null, as the interface asks, for what is no page. */
    @Override
    public InputStream getInputStream(String plugin, String href, Locale locale) {
        String path = BEHIND_PATH.matcher(href).replaceFirst("");
        if (!path.endsWith(HTML)) {
            return null;
        }
        return page(path.substring(0, path.length() - HTML.length()) + MARKDOWN)
                .map(page -> new ByteArrayInputStream(page.html(template()).getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /** A page by its path in this bundle, such as {@code docs/findings/rom.md}; empty where there is none. */
    Optional<HelpPage> page(String path) {
        return Optional.ofNullable(bundle.getEntry(path)).flatMap(this::read).map(text -> HelpPage.of(path, text));
    }

    private String template() {
        return Optional.ofNullable(HelpPages.class.getResource("page.html"))
                .flatMap(this::read)
                .orElseThrow();
    }

    private Optional<String> read(URL place) {
        try (InputStream text = place.openStream()) {
            return Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            LOG.error(NLS.bind(Messages.unreadable, place.getPath()), damaged);
            return Optional.empty();
        }
    }
}
