// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.guide.Link;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.type.LocationType;
import org.fotaide.project.yaml.YamlScalar;

/**
 * The files, folders and pages that the values of a fota.yaml point at. Paths count from its folder, the result of a build
 * from the build's; what is not there is no link.
 *
 * <pre>{@code
 * List<Link> links = new ManifestLinks(reading).list();
 * }</pre>
 */
public record ManifestLinks(ManifestReading reading) {
    private static final KeyPath DIRECTORY = KeyPath.TOP.key("build").key("directory");
    private static final KeyPath RESULT = KeyPath.TOP.key("build").key("result");

    /** A letter before a colon is a drive. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private static final Pattern PAGE = Pattern.compile("https?://.+");

    public List<Link> list() {
        return reading.top().stream()
                .flatMap(ManifestLinks::all)
                .flatMap(node -> link(node).stream())
                .toList();
    }

    static Stream<ManifestNode> all(ManifestNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(ManifestLinks::all));
    }

    private Optional<Link> link(ManifestNode node) {
        if (!(node.type() instanceof LocationType) || node.scalar().isEmpty()) {
            return Optional.empty();
        }
        YamlScalar scalar = node.scalar().get();
        Span span = scalar.inText(reading.document(), Span.of(0, scalar.value().length()));
        if (isAddress(scalar.value())) {
            return page(scalar.value()).map(page -> new Link(span, page, "Open " + page));
        }
        return base(node.path())
                .flatMap(base -> resolved(base, scalar.value()))
                .filter(Files::exists)
                .map(file -> new Link(span, file.toUri(), title(file)));
    }

    static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }

    private static String title(Path file) {
        return (Files.isDirectory(file) ? "Open the folder " : "Open ") + file;
    }

    private static Optional<URI> page(String address) {
        try {
            return PAGE.matcher(address).matches() ? Optional.of(new URI(address)) : Optional.empty();
        } catch (URISyntaxException halfTyped) {
            return Optional.empty();
        }
    }

    /** The folder that a path counts from; empty for a text that was never saved. */
    private Optional<Path> base(KeyPath path) {
        Optional<Path> folder = Optional.of(reading.document().path())
                .filter(Path::isAbsolute)
                .flatMap(file -> Optional.ofNullable(file.getParent()));
        return path.equals(RESULT)
                ? folder.flatMap(from ->
                        resolved(from, reading.value(DIRECTORY, String.class).orElse("")))
                : folder;
    }

    private static Optional<Path> resolved(Path base, String path) {
        try {
            return Optional.of(base.resolve(path).normalize());
        } catch (InvalidPathException halfTyped) {
            return Optional.empty();
        }
    }
}
