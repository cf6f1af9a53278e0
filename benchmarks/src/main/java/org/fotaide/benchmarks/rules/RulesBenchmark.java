// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutCheck;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;

/** How the rules of ROM names and layouts grow with what they are given. */
public final class RulesBenchmark implements Benchmark {
    private static final int NAMES = 20_000;
    private static final int ROUNDS = 15;
    private static final Pattern LEGAL =
            Pattern.compile("[vb](\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})t(\\d{1,10})\\(([olan])\\)");

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Table table = new Table("what", "time", "for each");
        names(table);
        text(table);
        for (int regions : new int[] {10, 100, 1_000, 10_000}) {
            layout(table, regions, false);
            layout(table, regions, true);
        }
        return new Section(
                name(),
                "The ROM name reader, beside a regular expression that can only say yes or no, and the check of layouts with"
                        + " many regions. In a warm process; medians, with the range.",
                table,
                List.of("Wanted: time that grows with the input and no faster."));
    }

    private static void names(Table table) throws Exception {
        RomNameReader reader = new RomNameReader(RomContext.of(new ProductType(45772)));
        List<String> legal = IntStream.range(0, NAMES)
                .mapToObj(i -> "v" + i % 7 + "." + i / 1000 + "." + i % 1000 + "t45772(a)")
                .toList();
        List<String> faulty = legal.stream()
                .map(name -> name.replace("v", "V").replace("t", ".T").replace("(a)", "（A"))
                .toList();
        Contest contest = new Contest()
                .enterWork("regular expression, " + NAMES + " legal names", () -> match(legal))
                .enterWork("reader, " + NAMES + " legal names", () -> legal.forEach(reader::read))
                .enterWork("reader, " + NAMES + " names with five faults each", () -> faulty.forEach(reader::read));
        rows(table, contest.warmUp(10).run(ROUNDS), NAMES, "name");
    }

    private static void match(List<String> names) {
        long legal =
                names.stream().filter(name -> LEGAL.matcher(name).matches()).count();
        if (legal != names.size()) {
            throw new IllegalStateException("the peer does not know legal names");
        }
    }

    private static void text(Table table) throws Exception {
        RomNameReader reader = new RomNameReader(RomContext.NONE);
        for (int length : new int[] {10_000, 100_000}) {
            String text = "v1.0.2t45772(a) ".repeat(length / 16);
            Contest contest =
                    new Contest().enterWork("reader, one text of " + length + " characters", () -> reader.read(text));
            rows(table, contest.warmUp(20).run(ROUNDS), length, "character");
        }
    }

    private static void layout(Table table, int count, boolean overlapping) throws Exception {
        Random random = new Random(count);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long sector = overlapping ? random.nextInt(200) : i;
            regions.add(new Region("region" + i, 0x200000 + sector * 0x1000, overlapping ? 0x4000 : 0x1000));
        }
        Layout layout = Layout.of(FlashMap.MAP_6).withRegions(regions);
        Contest contest = new Contest()
                .enterWork(
                        "layout of " + count + " regions" + (overlapping ? " on each other" : ""),
                        () -> new LayoutCheck().check(layout));
        rows(table, contest.warmUp(count > 1_000 ? 3 : 50).run(ROUNDS), count, "region");
    }

    private static void rows(Table table, Map<String, Sample> times, int count, String unit) {
        times.forEach((name, sample) -> table.row(
                name,
                sample.shown(),
                String.format(Locale.ROOT, "%.2f µs a %s", sample.medianSeconds() * 1e6 / count, unit)));
    }
}
