// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;

/** From the values that could be read to the typed manifest. */
record ManifestAssembly(ManifestReading reading) {
    Optional<Manifest> assemble() {
        Optional<Long> ptype = reading.value(path("product", "ptype"), Long.class);
        Optional<RomName> version = reading.value(path("version"), RomName.class);
        if (ptype.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Manifest(
                reading.document().path(),
                product(new ProductType(ptype.get())),
                version.get(),
                flash(),
                build(),
                devices(),
                publish(),
                signing(),
                releases()));
    }

    private Product product(ProductType ptype) {
        String folder = Optional.ofNullable(
                        reading.document().path().toAbsolutePath().normalize().getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
        return new Product(
                text("product", "name").orElse(folder),
                ptype,
                reading.value(path("product", "cloud"), CloudClient.class).orElse(CloudClient.NONE));
    }

    private FlashPlan flash() {
        return new FlashPlan(
                new LayoutReading(reading).layout(),
                reading.value(path("flash", "mode"), FlashMode.class).orElse(FlashMode.QIO),
                reading.value(path("flash", "speed"), FlashFrequency.class).orElse(FlashFrequency.MHZ_40));
    }

    private Optional<BuildSettings> build() {
        return reading.value(path("build", "system"), BuildSettings.Kind.class)
                .map(system -> new BuildSettings(
                        system,
                        new StatedBuild(reading).makes(),
                        Path.of(text("build", "directory").orElse("")),
                        text("build", "command"),
                        text("build", "result"),
                        text("build", "fqbn"),
                        text("build", "sketch"),
                        texts(path("build", "arguments")),
                        Path.of(text("build", "output").orElse("build/fota")),
                        environment()));
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (ManifestNode variable : reading.children(path("build", "environment"))) {
            variable.value().ifPresent(value -> variables.put(last(variable), value.toString()));
        }
        return variables;
    }

    private Map<String, DeviceEntry> devices() {
        Map<String, DeviceEntry> devices = new LinkedHashMap<>();
        for (ManifestNode device : reading.children(path("devices"))) {
            Optional<UploadVia> via = reading.value(device.path().key("via"), UploadVia.class);
            Optional<String> host = reading.value(device.path().key("host"), String.class);
            Optional<Integer> port =
                    reading.value(device.path().key("port"), Long.class).map(Long::intValue);
            Optional<String> through = reading.value(device.path().key("through"), String.class);
            if (host.isPresent()) {
                devices.put(last(device), new DeviceEntry(via, host.get(), port, through));
            }
        }
        return devices;
    }

    private Map<String, PublishTarget> publish() {
        Map<String, PublishTarget> places = new LinkedHashMap<>();
        for (ManifestNode place : reading.children(path("publish"))) {
            Optional<PublishVia> via = reading.value(place.path().key("via"), PublishVia.class);
            Optional<String> url = reading.value(place.path().key("url"), String.class);
            if (via.isPresent() && url.isPresent()) {
                Optional<Path> certificate = reading.value(place.path().key("certificate"), String.class)
                        .map(Path::of);
                places.put(last(place), new PublishTarget(via.get(), url.get(), certificate));
            }
        }
        return places;
    }

    private Optional<Signing> signing() {
        return text("sign", "key")
                .map(key -> new Signing(Path.of(key), text("sign", "public").map(Path::of)));
    }

    private List<RomName> releases() {
        List<RomName> names = new ArrayList<>();
        for (ManifestNode release : reading.children(path("releases"))) {
            release.value().map(RomName.class::cast).ifPresent(names::add);
        }
        return names;
    }

    private List<String> texts(KeyPath list) {
        return reading.children(list).stream()
                .flatMap(item -> item.value().stream())
                .map(Object::toString)
                .toList();
    }

    private Optional<String> text(String... steps) {
        return reading.value(path(steps), String.class);
    }

    private static KeyPath path(String... steps) {
        return new KeyPath(List.of(steps));
    }

    private static String last(ManifestNode node) {
        return node.path().steps().get(node.path().steps().size() - 1);
    }
}
