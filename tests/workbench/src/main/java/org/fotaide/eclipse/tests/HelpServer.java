// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.ITopic;
import org.eclipse.ui.PlatformUI;

/** The help of the workbench, as a browser sees it. */
final class HelpServer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    /** The help system answers with a page of its own where one is missing. */
    private static final String OUR_STYLE = "css/help.css";

    private final HttpClient browser = HttpClient.newHttpClient();

    /** Where a page of the help is served, without what the help system puts around it. */
    URI place(String href) {
        return URI.create(
                PlatformUI.getWorkbench().getHelpSystem().resolve(href, true).toString());
    }

    HttpResponse<String> get(URI place) {
        try {
            return browser.send(HttpRequest.newBuilder(place).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(place.toString(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether a page, or a part of it behind {@code #}, is there. */
    boolean has(URI place) {
        HttpResponse<String> file = get(withoutFragment(place));
        boolean page = place.getPath().endsWith(".html");
        return file.statusCode() == 200
                && page == file.headers().firstValue("Content-Type").orElse("").contains("html")
                && (!page || file.body().contains(OUR_STYLE))
                && (place.getFragment() == null || file.body().contains("id=\"" + place.getFragment() + "\""));
    }

    /** Where a page leads to on this server. */
    List<URI> links(URI page) {
        return LINK.matcher(get(page).body())
                .results()
                .map(found -> page.resolve(found.group(1)))
                .filter(target -> page.getHost().equals(target.getHost()))
                .toList();
    }

    static URI withoutFragment(URI place) {
        return URI.create(place.toString().replaceFirst("#.*", ""));
    }

    /** The pages of our part of the contents. */
    static List<String> pages() {
        return Stream.of(HelpSystem.getTocs())
                .filter(toc -> toc.getLabel().equals("FOTA IDE"))
                .flatMap(toc -> Stream.of(toc.getTopics()))
                .flatMap(HelpServer::all)
                .map(ITopic::getHref)
                .filter(href -> href != null)
                .toList();
    }

    private static Stream<ITopic> all(ITopic topic) {
        return Stream.concat(Stream.of(topic), Stream.of(topic.getSubtopics()).flatMap(HelpServer::all));
    }
}
