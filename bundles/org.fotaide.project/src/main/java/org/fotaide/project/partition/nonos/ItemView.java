// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.partition.nonos.NonosCheck;
import org.fotaide.firmware.partition.nonos.NonosFault;
import org.fotaide.firmware.partition.nonos.NonosType;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.Initialisers;
import org.fotaide.project.csource.Macros;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.SourceWord;

/**
 * A table as some divisions of the flash make it, all alike. It is meant for one of them; where a fault is found with each,
 * those of the one that it fits best are told.
 */
record ItemView(ItemTable table, List<FlashMap> maps) {
    private static final String TYPE = "partition_item_t";

    /** What the vendor's Makefile defines for the map that it builds for. */
    private static final String MACRO = "SPI_FLASH_SIZE_MAP";

    /** A program that asks for the map that it runs on may have a table for each. */
    private static final String CHOICE = "system_get_flash_size_map";

    private static final List<FlashMap> ALL = Arrays.stream(FlashMap.values())
            .filter(map -> map != FlashMap.MAP_0)
            .toList();

    ItemView {
        maps = List.copyOf(maps);
    }

    /** A quick look; false where there is no table. */
    static boolean concerns(CSource source) {
        return source.hasAny(Set.of(SourceWord.PARTITION_ITEM));
    }

    /** Every table of a text, in each form that the maps give it. */
    static List<ItemView> of(CSource source) {
        boolean asks = source.document().text().contains(MACRO);
        return asks ? each(source) : all(source, macros(source, Map.of()), ALL);
    }

    /** The tables of a text, as one map gives them; none where the program chooses among them, or makes one, while it runs. */
    static List<ItemView> of(CSource source, FlashMap map) {
        return chooses(source) ? List.of() : all(source, macros(source, given(map)), List.of(map));
    }

    private static List<ItemView> each(CSource source) {
        Map<List<Object>, ItemView> views = new LinkedHashMap<>();
        boolean chooses = chooses(source);
        for (FlashMap map : ALL) {
            List<FlashMap> meant = chooses ? ALL : List.of(map);
            for (ItemView view : all(source, macros(source, given(map)), meant)) {
                views.merge(List.of(view.table().name(), view.table().rows()), view, ItemView::with);
            }
        }
        return List.copyOf(views.values());
    }

    private ItemView with(ItemView other) {
        List<FlashMap> both = new ArrayList<>(maps);
        other.maps().stream().filter(map -> !both.contains(map)).forEach(both::add);
        return new ItemView(table, both);
    }

    private static boolean chooses(CSource source) {
        return source.document().text().contains(CHOICE) || changesOne(source);
    }

    /** Whether the program writes to a table: {@code table[3].addr = …}. */
    private static boolean changesOne(CSource source) {
        SourceTokens tokens = source.tokens();
        Set<String> names = new Initialisers(source)
                .ofType(TYPE).stream().map(table -> tokens.text(table.name())).collect(Collectors.toUnmodifiableSet());
        return IntStream.range(0, tokens.size())
                .anyMatch(i -> isFieldChange(tokens, i) && names.contains(tokens.text(i)));
    }

    private static boolean isFieldChange(SourceTokens tokens, int name) {
        return tokens.is(name + 1, '[')
                && tokens.is(name + 3, ']')
                && tokens.is(name + 4, '.')
                && tokens.is(name + 6, '=');
    }

    private static Map<String, Long> given(FlashMap map) {
        return Map.of(MACRO, (long) map.number());
    }

    private static Macros macros(CSource source, Map<String, Long> given) {
        Map<String, Long> all = new HashMap<>(NonosType.numbers());
        all.keySet().removeIf(name -> !source.macros().definitions(name).isEmpty());
        all.putAll(given);
        return source.macros(all);
    }

    private static List<ItemView> all(CSource source, Macros macros, List<FlashMap> maps) {
        return new Initialisers(source)
                .ofType(TYPE).stream()
                        .map(table -> new ItemView(new ItemTable(source, table, macros), maps))
                        .toList();
    }

    List<NonosFault> faults(OptionalLong image) {
        return maps.stream()
                .map(map -> new NonosCheck(map, image).check(table.rows()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
