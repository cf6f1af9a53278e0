// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number that no tool reads was meant to be. */
record NumberRepairs(String text, int row, PartitionColumn column) {
    private static final Pattern WITH_BYTES = Pattern.compile("(.*[KMkm]) ?[iI]?[bB](ytes?)?");
    private static final Pattern PLAIN_BYTES = Pattern.compile("(.*[0-9]) ?[bB]ytes?");
    private static final Pattern BROKEN_POINT = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6}) ?([KMkm])([iI]?[bB])?");
    private static final Pattern HEX_SUFFIX = Pattern.compile("0*([0-9a-fA-F]{1,8})[hH]");
    private static final Pattern BARE_HEX = Pattern.compile("(?=[0-9]*[a-fA-F])([0-9a-fA-F]{3,8})");
    private static final Pattern LEADING_ZERO = Pattern.compile("0+([1-9][0-9]{0,9})");
    private static final int KILO = 1024;

    List<PartitionRepair> list() {
        List<PartitionRepair> repairs = new ArrayList<>();
        Matcher zero = LEADING_ZERO.matcher(text);
        if (zero.matches()) {
            repairs.add(to(zero.group(1)));
            repairs.add(to("0x" + zero.group(1)));
            return repairs;
        }
        for (String meant : meant()) {
            if (new ToolNumber(meant).value().isPresent() && repairs.isEmpty()) {
                repairs.add(to(meant).certain());
            }
        }
        return repairs;
    }

    private List<String> meant() {
        List<String> meant = new ArrayList<>();
        Matcher bytes = WITH_BYTES.matcher(text);
        if (bytes.matches()) {
            meant.add(bytes.group(1).replace(" ", ""));
        }
        Matcher plain = PLAIN_BYTES.matcher(text);
        if (plain.matches()) {
            meant.add(plain.group(1));
        }
        Matcher point = BROKEN_POINT.matcher(text);
        if (point.matches()) {
            meant.addAll(whole(point));
        }
        Matcher suffix = HEX_SUFFIX.matcher(text);
        if (suffix.matches()) {
            meant.add("0x" + suffix.group(1));
        }
        Matcher bare = BARE_HEX.matcher(text);
        if (bare.matches()) {
            meant.add("0x" + bare.group(1));
        }
        meant.add(text.replace("O", "0").replace("o", "0"));
        meant.add(text.replace(" ", ""));
        meant.add(text.replace("\"", "").replace("'", "").strip());
        return meant;
    }

    /** {@code 1.5M} in whole kilobytes. */
    private static List<String> whole(Matcher point) {
        boolean mega = point.group(3).toUpperCase(Locale.ROOT).equals("M");
        double value = Double.parseDouble(point.group(1) + "." + point.group(2)) * (mega ? KILO : 1);
        long whole = Math.round(value);
        return whole == value ? List.of(whole + "K") : List.of();
    }

    private PartitionRepair to(String meant) {
        return PartitionRepair.set("Change to " + meant, row, column, meant);
    }
}
