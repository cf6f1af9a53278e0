// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.flash;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.drawing.AddressDrawing;
import org.fotaide.firmware.flash.drawing.Pen;
import org.fotaide.project.guide.Shown;

/**
 * What lies at an address of a flash, in Markdown: the part of the map and the regions that hold it, its sector, what lies beside
 * it, and a drawing.
 *
 * @param layout the flash
 * @param address from its start; any number
 */
public record AddressText(Layout layout, long address) {
    /** More regions at one place than anybody reads. */
    private static final int MOST = 5;

    public String markdown() {
        StringBuilder text = new StringBuilder("**" + Address.text(address) + "** in a flash of " + title() + "\n\n");
        if (!layout.size().extent().contains(address)) {
            return text.append("- ")
                    .append(
                            address < 0
                                    ? "No address is negative."
                                    : "This is behind the end of the flash, "
                                            + Address.text(layout.size().bytes()) + ".")
                    .append('\n')
                    .toString();
        }
        List<Area> holding = layout.areas().stream()
                .filter(area -> area.extent().contains(address))
                .toList();
        holding.stream()
                .limit(MOST)
                .forEach(area -> text.append("- ").append(holds(area)).append('\n'));
        text.append("- ").append(sector()).append('\n');
        beside().ifPresent(beside -> text.append("- ").append(beside).append('\n'));
        return text.append("\n```text\n")
                .append(new AddressDrawing(Pen.BLOCKS).draw(layout, address))
                .append("```\n")
                .toString();
    }

    private String title() {
        return layout.title();
    }

    private String holds(Area area) {
        long behind = address - area.offset();
        return "**" + shown(area) + "** " + Address.text(area.offset()) + " to " + Address.text(area.end() - 1) + ", "
                + ByteCount.text(area.size())
                + (behind == 0 ? "; begins here" : "; " + Address.text(behind) + " from its start")
                + ". " + sentence(area.kind());
    }

    private static String sentence(AreaKind kind) {
        if (kind == AreaKind.REGION) {
            return "The project keeps it for itself.";
        }
        String reason = kind.reason();
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }

    /** What ends before and what begins behind whatever holds the address. */
    private Optional<String> beside() {
        Optional<Area> before =
                layout.areas().stream().filter(area -> area.end() <= address).max(Comparator.comparingLong(Area::end));
        Optional<Area> behind = layout.areas().stream()
                .filter(area -> area.offset() > address)
                .min(Comparator.comparingLong(Area::offset));
        String text = List.of(
                        before.map(area -> "before it " + shown(area) + " to " + Address.text(area.end() - 1)),
                        behind.map(area -> "behind it " + shown(area) + " from " + Address.text(area.offset())))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? Optional.empty() : Optional.of("Near: " + text + ".");
    }

    private static String shown(Area area) {
        return area.kind() == AreaKind.REGION
                ? "region " + new Shown(area.name())
                : area.kind().title();
    }

    private String sector() {
        long sector = address / FlashSize.SECTOR;
        long rest = address % FlashSize.SECTOR;
        return "Sector " + sector + " (" + Address.text(sector) + ")"
                + (rest == 0 ? ", its first byte." : ", byte " + Address.text(rest) + " of it.");
    }
}
