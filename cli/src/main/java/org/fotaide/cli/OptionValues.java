// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fotaide.api.create.Template;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.firmware.flash.BootVersion;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.pull.Mode;
import org.fotaide.simulator.receiver.Via;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are written, where they are no texts, numbers or names of constants. */
final class OptionValues {
    private static final String PORTS = "one port (20000) or a range (20000-20010), 1 to 65535";

    /** To a command and all that it has under it. */
    void addTo(CommandLine command) {
        command.registerConverter(FlashMap.class, oneOf(FlashMap.values(), map -> String.valueOf(map.number())))
                .registerConverter(Slot.class, oneOf(Slot.values(), Slot::word))
                .registerConverter(Via.class, oneOf(Via.values(), Via::word))
                .registerConverter(Oddity.class, oneOf(Oddity.values(), Oddity::word))
                .registerConverter(Mode.class, oneOf(Mode.values(), Mode::word))
                .registerConverter(Template.class, oneOf(Template.values(), Template::word))
                .registerConverter(ProductType.class, read(OptionValues::product, "a whole number, 1..4294967295"))
                .registerConverter(FlashSize.class, read(FlashSize::of, "a size such as 1MB or 4MB"))
                .registerConverter(BootVersion.class, read(BootVersion::of, "a version such as 1.7"))
                .registerConverter(PortRange.class, read(OptionValues::ports, PORTS));
    }

    private static <T> ITypeConverter<T> oneOf(T[] all, Function<T, String> word) {
        String words = Arrays.stream(all).map(word).collect(Collectors.joining(", "));
        return read(
                text -> Arrays.stream(all)
                        .filter(one -> word.apply(one).equalsIgnoreCase(text))
                        .findFirst(),
                "one of " + words);
    }

    private static <T> ITypeConverter<T> read(Function<String, Optional<T>> reader, String wanted) {
        return text -> reader.apply(text.strip())
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not " + wanted));
    }

    private static Optional<ProductType> product(String text) {
        try {
            return Optional.of(new ProductType(Long.parseLong(text)));
        } catch (IllegalArgumentException noType) {
            return Optional.empty();
        }
    }

    private static Optional<PortRange> ports(String text) {
        String[] ends = text.split("-", 2);
        try {
            int first = Integer.parseInt(ends[0].strip());
            int last = ends.length == 1 ? first : Integer.parseInt(ends[1].strip());
            return Optional.of(new PortRange(first, last));
        } catch (IllegalArgumentException noRange) {
            return Optional.empty();
        }
    }
}
