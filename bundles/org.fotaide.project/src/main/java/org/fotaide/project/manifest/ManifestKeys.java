// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import static org.fotaide.project.manifest.type.Key.optional;
import static org.fotaide.project.manifest.type.Key.required;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.HostType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.LocationType;
import org.fotaide.project.manifest.type.LoginType;
import org.fotaide.project.manifest.type.NamedType;
import org.fotaide.project.manifest.type.RomNameType;
import org.fotaide.project.manifest.type.TextType;
import org.fotaide.project.manifest.type.ValueType;
import org.fotaide.project.manifest.type.WholeNumberType;

/**
 * The table of everything that may stand in fota.yaml. The checks, the typed {@link Manifest}, the JSON schema, completion,
 * hover and the reference page all come from it.
 *
 * <pre>{@code
 * Key key = ManifestKeys.at(KeyPath.TOP.key("flash").key("size")).orElseThrow();
 * key.description(); // for a hover
 * }</pre>
 */
public final class ManifestKeys {
    /** All of fota.yaml. */
    public static final FieldsType FILE = new FieldsType(List.of(
            required(
                    "product",
                    new FieldsType(List.of(
                            optional(
                                            "name",
                                            new TextType("the name of the product"),
                                            "What people call the product.",
                                            "light")
                                    .otherwise("the name of the project's folder"),
                            required(
                                    "ptype",
                                    new WholeNumberType(1, 0xFFFF_FFFFL),
                                    "The product type (PTYPE), the number that the vendor's cloud gave to this product. "
                                            + "Every ROM name of the project carries it.",
                                    "45772"),
                            optional(
                                            "cloud",
                                            ManifestChoices.CLOUD,
                                            "The cloud client that the firmware contains. The one of the vendor's IoT_Demo "
                                                    + "copies exactly 15 characters of a ROM name, so names of another length "
                                                    + "get a warning.",
                                            "iot-demo")
                                    .otherwise("none"))),
                    "The product that the firmware is for."),
            required(
                    "version",
                    new RomNameType(),
                    "The ROM name of what this project builds: v or b, three numbers, t and the product type, and the "
                            + "upgrade flag in brackets.",
                    "v1.0.0t45772(a)"),
            optional("flash", FlashKeys.FLASH, "The flash of the device, and what lies where in it."),
            optional("build", BuildKeys.BUILD, "How the firmware is built."),
            optional(
                    "devices",
                    new NamedType(
                            "device",
                            "bench",
                            new FieldsType(List.of(
                                    optional("via", ManifestChoices.UPLOAD_VIA, "How images are sent to it.", "espota")
                                            .otherwise(
                                                    "the way that it announces, or else answers first: espota, esp-link, web"),
                                    required(
                                            "host",
                                            new HostType(),
                                            "Its host name, name.local, or address.",
                                            "esp8266-00c0de.local"),
                                    optional("port", new WholeNumberType(1, 0xFFFF), "Where it listens.", "8266")
                                            .otherwise(
                                                    "the usual one of the way: 8266 for espota, 80 for web and esp-link"),
                                    optional(
                                                    "through",
                                                    new LoginType(),
                                                    "An SSH server in the network of the device, through which it is reached; for via: web and "
                                                            + "via: esp-link. The host is looked up there. A password does not belong here: it is asked for.",
                                                    "ota@gateway.example")
                                            .otherwise("the device is reached directly")))),
                    "Devices by a name that you give them, for fota upload --device NAME. Others are found by asking the "
                            + "network."),
            optional(
                    "publish",
                    new NamedType(
                            "place",
                            "site",
                            new FieldsType(List.of(
                                    required("via", ManifestChoices.PUBLISH_VIA, "What kind of place it is.", "sftp"),
                                    required(
                                            "url",
                                            new LocationType(
                                                    "an address such as sftp://ota@example.org/srv/fota, or a folder"),
                                            "Where it is. A password or key does not belong here: it is asked for.",
                                            "sftp://ota@example.org/srv/fota"),
                                    optional(
                                                    "certificate",
                                                    new LocationType("the path of a PEM file"),
                                                    "For via: server by https: the certificate of a server that made it itself.",
                                                    "keys/server.pem")
                                            .otherwise("those that Java trusts")))),
                    "Where releases are put for devices to fetch, by a name that you give to each place."),
            optional(
                    "sign",
                    new FieldsType(List.of(
                            required(
                                    "key",
                                    new LocationType("the path of a file"),
                                    "The file with the private key, from the folder of fota.yaml. Keep it out of version control.",
                                    "keys/private.pem"),
                            optional(
                                            "public",
                                            new LocationType("the path of a file"),
                                            "The file with the public key, as the devices have it. The signatures of images in "
                                                    + "the project are verified with it, also where the private key is not at hand.",
                                            "keys/public.pem")
                                    .otherwise("made from the private key, if no passphrase protects it"))),
                    "How images are signed."),
            optional(
                    "releases",
                    new ItemsType(new RomNameType()),
                    "The ROM names that were released so far: the catalogue that a new version has to go with.",
                    "[v1.0.1t45772(a)]"),
            optional("check", CheckKeys.CHECK, "What fota check and editors tell of the files of this project.")));

    private ManifestKeys() {}

    /** The row of a key. Names that the project gives, and items of lists, have none of their own. */
    public static Optional<Key> at(KeyPath path) {
        if (path.steps().isEmpty()) {
            return Optional.empty();
        }
        int last = path.steps().size() - 1;
        return typeAt(new KeyPath(path.steps().subList(0, last)))
                .filter(FieldsType.class::isInstance)
                .flatMap(type -> ((FieldsType) type).key(path.steps().get(last)));
    }

    /** What may stand at a place. */
    public static Optional<ValueType> typeAt(KeyPath path) {
        ValueType type = FILE;
        for (String step : path.steps()) {
            Optional<ValueType> next = below(type, step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            type = next.get();
        }
        return Optional.of(type);
    }

    private static Optional<ValueType> below(ValueType type, String step) {
        if (type instanceof FieldsType fields) {
            return fields.key(step).map(Key::type);
        }
        if (type instanceof NamedType named) {
            return Optional.of(named.value());
        }
        return type instanceof ItemsType items ? Optional.of(items.item()) : Optional.empty();
    }
}
