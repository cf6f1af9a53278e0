// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

/** How the SVG looks: one sheet for light backgrounds, and what changes on dark ones. */
final class Stylesheet {
    static final String TEXT = """

            text{font:12px "DejaVu Sans","Segoe UI",Helvetica,Arial,sans-serif;fill:#1b1f24}
            .title{font-size:16px;font-weight:bold}
            .small{font-size:11px;fill:#4b535d}
            .mono{font-family:"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:11px;fill:#4b535d}
            .bad{fill:#a3201b;font-weight:bold}
            .halo{paint-order:stroke;stroke:#fff;stroke-opacity:.5;stroke-width:2px;stroke-linejoin:round}
            .strong{stroke-opacity:.9;stroke-width:4px}
            .paper{fill:#fff}
            .frame{fill:none;stroke:#1b1f24;stroke-width:1}
            .box{stroke:#1b1f24;stroke-width:.5}
            .slot{fill:#dbe8f7}
            .image{fill:#86b4e8}
            .free{fill:#e6f3e0}
            .taken{fill:#d9dce1}
            .region{fill:#fbe3a2}
            .empty{fill:#f4f5f6}
            .hatch{stroke:#c22a22;stroke-width:2}
            .wrong{stroke:#c22a22;stroke-width:2;fill:url(#wrong)}
            .leader{fill:none;stroke:#6b7480;stroke-width:1}
            .funnel{fill:#6b7480;fill-opacity:.13;stroke:#6b7480;stroke-width:.5}
            .dot{fill:#4b6a8f}
            .line{stroke:#7b8087;stroke-width:1}
            .knob{fill:#1b1f24}
            .dots{fill:url(#dots)}
            .lines{fill:url(#lines)}
            @media (prefers-color-scheme:dark){
            text{fill:#e8eaed}
            .small,.mono{fill:#aab2bd}
            .bad{fill:#ff8f86}
            .halo{stroke:#16191d}
            .paper{fill:#16191d}
            .knob{fill:#e8eaed}
            .frame{stroke:#e8eaed}
            .box{stroke:#e8eaed}
            .slot{fill:#1d3048}
            .image{fill:#33608f}
            .free{fill:#20382a}
            .taken{fill:#3a3f46}
            .region{fill:#5d4a14}
            .empty{fill:#22262b}
            .hatch,.wrong{stroke:#ff7b72}
            .leader,.funnel{stroke:#8c95a1}
            .funnel{fill:#8c95a1}
            .dot{fill:#7fa3cc}
            .line{stroke:#767d86}
            }
            """;

    private Stylesheet() {}

    /** The patterns that tell parts apart without their colours: dots in a slot's free rest, lines in what is taken. */
    static void patterns(Svg svg) {
        svg.open("defs");
        pattern(svg, "wrong", 7)
                .empty("path", "class", "hatch", "d", "M-1,1 l2,-2 M0,7 l7,-7 M6,8 l2,-2")
                .close("pattern");
        pattern(svg, "dots", 8)
                .empty("circle", "class", "dot", "cx", 2.0, "cy", 2.0, "r", 0.8)
                .close("pattern");
        pattern(svg, "lines", 6).empty("path", "class", "line", "d", "M0,3 h6").close("pattern");
        svg.close("defs");
    }

    private static Svg pattern(Svg svg, String name, int size) {
        return svg.open("pattern", "id", name, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
    }
}
