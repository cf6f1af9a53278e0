// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.guide.RomParts;
import org.fotaide.project.guide.Token;
import org.fotaide.project.guide.Token.Kind;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.LayoutReading;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.type.ByteNumberType;
import org.fotaide.project.manifest.type.ChoiceType;
import org.fotaide.project.manifest.type.NamedType;
import org.fotaide.project.manifest.type.VersionType;
import org.fotaide.project.manifest.type.WholeNumberType;
import org.fotaide.project.yaml.Comments;
import org.fotaide.project.yaml.YamlScalar;

/**
 * The words of a fota.yaml that have a meaning: keys that the table knows, names, ROM names part by part, values that
 * could be read, and comments. What is at fault has none.
 *
 * <pre>{@code
 * List<Token> tokens = new ManifestTokens(reading).list();
 * }</pre>
 */
public record ManifestTokens(ManifestReading reading) {
    /** By place, without overlaps. */
    public List<Token> list() {
        List<Token> tokens = new ArrayList<>();
        reading.top().ifPresent(top -> visit(top, tokens));
        new Comments(reading.yaml()).list().forEach(comment -> tokens.add(new Token(comment, Kind.COMMENT)));
        tokens.sort(Comparator.comparingInt(token -> token.span().start()));
        List<Token> apart = new ArrayList<>();
        int done = 0;
        for (Token token : tokens) {
            // where quotation marks are mended, several words may be known by one place only
            if (token.span().start() >= done && token.span().length() > 0) {
                apart.add(token);
                done = token.span().end();
            }
        }
        return apart;
    }

    private void visit(ManifestNode node, List<Token> tokens) {
        node.key().map(YamlScalar::span).ifPresent(span -> tokens.add(new Token(span, ofKey(node.path()))));
        Optional<YamlScalar> scalar = node.scalar();
        if (scalar.isPresent() && node.value().isPresent()) {
            value(node, scalar.get(), tokens);
        }
        node.children().forEach(child -> visit(child, tokens));
    }

    private static Kind ofKey(KeyPath path) {
        boolean given = path.parent()
                .flatMap(ManifestKeys::typeAt)
                .filter(NamedType.class::isInstance)
                .isPresent();
        return given ? Kind.NAME : Kind.KEY;
    }

    private void value(ManifestNode node, YamlScalar scalar, List<Token> tokens) {
        if (node.value().orElseThrow() instanceof RomName name) {
            rom(scalar, name, tokens);
        } else {
            tokens.add(new Token(written(scalar), ofValue(node)));
        }
    }

    private Kind ofValue(ManifestNode node) {
        boolean number = node.type() instanceof ByteNumberType
                || node.type() instanceof WholeNumberType
                || node.type() instanceof VersionType<?>;
        if (number) {
            return Kind.NUMBER;
        }
        if (node.type() instanceof ChoiceType<?>) {
            return Kind.CHOICE;
        }
        List<String> steps = node.path().steps();
        boolean region = steps.size() > 2
                && steps.get(steps.size() - 1).equals("name")
                && node.path()
                        .parent()
                        .flatMap(KeyPath::parent)
                        .filter(LayoutReading.REGIONS::equals)
                        .isPresent();
        return region ? Kind.NAME : Kind.TEXT;
    }

    /** A legal name has one spelling, so that its parts are where its spelling has them. */
    private void rom(YamlScalar scalar, RomName name, List<Token> tokens) {
        if (!scalar.value().equals(name.toString())) {
            tokens.add(new Token(written(scalar), Kind.TEXT));
            return;
        }
        new RomParts(name)
                .list()
                .forEach(part -> tokens.add(new Token(scalar.inText(reading.document(), part.span()), part.kind())));
    }

    private Span written(YamlScalar scalar) {
        return scalar.inText(reading.document(), Span.of(0, scalar.value().length()));
    }
}
