// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutNotation;
import org.fotaide.firmware.flash.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDrawingTest {
    private static final double HEIGHT = 480;
    private static final double TOP = 74;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1MB 512+512   | user1        | 0x1000   | 0x7B000
            1MB 512+512   | user2        | 0x81000  | 0x7A000
            16MB 1024+1024 | user data   | 0x200000 | 0xDFB000
            16MB 1024+1024 | user1       | 0x1000   | 0xFB000
            """)
    void draws_to_scale(String layout, String name, String offset, String size) throws Exception {
        Layout drawn = LayoutNotation.layout(layout);
        Element box = boxes(document(drawn), name).get(0);
        double scale = HEIGHT / drawn.size().bytes();
        assertEquals(TOP + Long.decode(offset) * scale, number(box, "y"), 0.06);
        assertEquals(Long.decode(size) * scale, number(box, "height"), 0.06);
    }

    @ParameterizedTest
    @EnumSource(FlashMap.class)
    void names_every_part_readably(FlashMap map) throws Exception {
        Document svg = document(Layout.of(map)
                .withRegions(List.of(new Region("config", map.userParam().offset() + 0x1000, 0x1000))));
        List<Element> names = texts(svg).stream()
                .filter(text -> !text.getAttribute("class").contains("small"))
                .toList();
        String all = names.stream().map(Element::getTextContent).collect(Collectors.joining("\n"));
        map.areas(Layout.of(map).sdk()).forEach(area -> assertTrue(all.contains(area.name()), area + " in\n" + all));
        assertTrue(all.contains("config"), all);
        List<Double> callouts = names.stream()
                .filter(text -> number(text, "x") > 500)
                .map(text -> number(text, "y"))
                .sorted()
                .toList();
        for (int index = 1; index < callouts.size(); index++) {
            assertTrue(callouts.get(index) - callouts.get(index - 1) >= 16, callouts.toString());
        }
    }

    @Test
    void enlarges_a_sector_of_the_largest_flash() throws Exception {
        List<Element> boxes = boxes(document(Layout.of(FlashMap.MAP_9)), "RF calibration");
        assertEquals(2, boxes.size());
        assertTrue(number(boxes.get(0), "height") <= 1);
        assertTrue(number(boxes.get(1), "height") >= 16);
    }

    @Test
    void tells_wrong_parts_without_colour() throws Exception {
        Document svg = document(
                Layout.of(FlashMap.MAP_2).withRegions(LayoutNotation.regions("master_device_key@0x3E000+0x1000")));
        String texts = texts(svg).stream().map(Element::getTextContent).collect(Collectors.joining("\n"));
        assertTrue(texts.contains("✕ master_device_key"), texts);
        assertTrue(texts.contains("lies inside user1"), texts);
        assertTrue(svg.getElementsByTagName("desc").item(0).getTextContent().contains("destroys the key"));
    }

    @Test
    void escapes_names_and_drops_what_xml_forbids() throws Exception {
        Document svg = document(Layout.of(FlashMap.MAP_4)
                .withRegions(List.of(
                        new Region("<script>&\"'", 0x100000, 0x100000),
                        new Region("\u0000\u202E\uD800\uFFFF", 0x200000, 0x100000))));
        String texts = texts(svg).stream().map(Element::getTextContent).collect(Collectors.joining("\n"));
        assertTrue(texts.contains("<script>&\"'"), texts);
        assertTrue(texts.contains("????"), texts);
        assertEquals(0, svg.getElementsByTagName("script").getLength());
    }

    @Test
    void stays_of_a_bearable_size_with_many_regions() throws Exception {
        List<Region> regions = IntStream.range(0, 3500)
                .mapToObj(index -> new Region("r" + index, 0x200000 + index * 0x1000L, 0x1000))
                .toList();
        Document svg = document(Layout.of(FlashMap.MAP_9).withRegions(regions));
        assertTrue(number(svg.getDocumentElement(), "height") < 2000);
        assertTrue(texts(svg).stream()
                .anyMatch(text -> text.getTextContent().contains("small parts are drawn without their names")));
    }

    static Document document(Layout layout) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new SvgDrawing().draw(layout))));
    }

    private static List<Element> texts(Document svg) {
        return elements(svg.getElementsByTagName("text"));
    }

    /** The outer rectangles of the groups whose hint begins with a name. */
    private static List<Element> boxes(Document svg, String name) {
        return elements(svg.getElementsByTagName("g")).stream()
                .filter(group -> elements(group.getElementsByTagName("title"))
                        .get(0)
                        .getTextContent()
                        .startsWith(name + ":"))
                .map(group -> elements(group.getElementsByTagName("rect")).get(0))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
