// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.List;

/** Sources for tests, with « and » around what should be marked. */
final class SourceSamples {
    /** Shaped as the vendor's header is. */
    static final String HEADER = """
            #ifndef USER_IOT_VERSION_H
            #define USER_IOT_VERSION_H
            #include "user_config.h"
            #define IOT_VERSION_MAJOR    1U
            #define IOT_VERSION_MINOR    0U
            #define IOT_VERSION_REVISION 5U
            #define VERSION_TYPE "v"
            #if LIGHT
            #define device_type 45772
            #elif PLUG
            #define device_type 23701
            #endif
            #define ONLINE_UPGRADE 0
            #define ALL_UPGRADE    1
            #if ONLINE_UPGRADE
            #define UPGRADE_FALG "«O»"
            #elif ALL_UPGRADE
            #define UPGRADE_FALG "a"
            #endif
            #endif
            """;

    static final String COMPOSE =
            "f(void) { os_sprintf(buf, \"%s%d.%d.%dt%d(%s)\", VERSION_TYPE, IOT_VERSION_MAJOR, IOT_VERSION_MINOR, \\\n"
                    + " IOT_VERSION_REVISION, device_type, UPGRADE_FALG); }\n";

    /** Each text with the codes that it should bring, in the order of the marks. */
    static final List<List<String>> TABLE = List.of(
            // literals
            List.of("char v[] = \"v1.0.2t45772(a)\";", ""),
            List.of("char v[] = \"«V»1.0.2t45772(a)\";", "rom-case"),
            List.of("char v[] = \"v1.0.2«.»t45772(«A»)\";", "rom-tag rom-case"),
            List.of("char v[] = \"«V»1.0.2\"\n  /* c */ \"«T»45772(«A»)\";", "rom-case rom-case rom-case"),
            List.of("char v[] = \"v1.0.2«\\x54»\" \"45772(a)\";", "rom-case"),
            List.of("char v[] = u8\"v1.0.2«\\124»45772(a)\\n\";", "rom-case"),
            List.of("char v[] = R\"x(v1.0.2«T»45772(a))x\";", "rom-case"),
            List.of("char v[] = R\"x(v1.0.2)x\" \"«T»45772(a)\";", "rom-case"),
            List.of("char v[] = \"v1.0.2t45772(«x»)\\n\";", "rom-flag"),
            List.of("char v[] = \"v1.0.2t45\\\n772(«x»)\";", "rom-flag"),
            List.of("f(\"version=v1.0.2«T»45772(a)&filename=\");", "rom-case"),
            List.of("f(\"\\x0a«r»1.0.2t45772(a)\");", "rom-type"),
            List.of("#define V \"«V»1.0.2t45772(a)\"", "rom-case"),
            List.of("#if 0\nchar v[] = \"V1.0.2t45772(a)\";\n#endif", ""),
            List.of("// \"V1.0.2t45772(a)\"\n/* \"V1.0.2t45772(a)\" */", ""),
            List.of("f(\"v1.0.2t45772\" FLAG);", ""),
            List.of("f(\"v1.0.2t45772«»\");", "rom-flag"),
            List.of(
                    "f(\"v1.2.3\", \"2024-01-31T10:20:30\", \"de:ba:7a:b1:e0:42\", \"/v1/t1/(a)\", \"%d.%d.%dt%d(%s)\");",
                    ""),
            // macros
            List.of(HEADER, "header-flag"),
            List.of(HEADER.replace("ONLINE_UPGRADE 0", "ONLINE_UPGRADE 1"), "rom-case"),
            List.of(HEADER.replace("ONLINE_UPGRADE 0", "ONLINE_UPGRADE MY_CHOICE"), "rom-case"),
            List.of(bare("VERSION_TYPE \"v\"", "VERSION_TYPE \"«V»\""), "rom-case"),
            List.of(bare("VERSION_TYPE \"v\"", "VERSION_TYPE \"«r»\""), "rom-type"),
            List.of(bare("VERSION_TYPE \"v\"", "VERSION_TYPE \"«»\""), "rom-type"),
            List.of(bare("5U", "«1000U»"), "rom-number"),
            List.of(bare("5U", "«10U»"), "rom-length rom-length"),
            List.of(bare("5U", "«05U»"), "header-octal"),
            List.of(bare("1U", "(«010»)"), "header-octal"),
            List.of(bare("1U", "«1.0»"), "header-number"),
            List.of(bare("1U", "«\"1\"»"), "header-number"),
            List.of(bare("IOT_VERSION_MAJOR    1U", "«IOT_VERSION_MAJOR»"), "header-number"),
            List.of(bare("1U", "MY_MAJOR"), ""),
            List.of(bare("23701", "«0»"), "rom-ptype"),
            List.of(bare("\"a\"", "\"«x»\""), "rom-flag"),
            List.of(bare("\"a\"", "\"«»\""), "rom-flag"),
            List.of(COMPOSE, ""),
            List.of(COMPOSE.replace("dt%d", "d«.»t%d"), "rom-tag"),
            List.of(bare("\"a\"", "\"«A»\"") + COMPOSE, "rom-case"),
            List.of(
                    "#define FW_MAJOR 1\n#define FW_KIND \"«V»\"\nvoid f(int n) { sprintf(b, \"%d %s%u.%u.%ut%u(%c)\", n, FW_KIND,"
                            + " FW_MAJOR, n, n, n, n); }",
                    "rom-case"),
            List.of("#define VERSION_MAJOR 1\n#define VERSION_MINOR 1000", ""),
            // downloads
            List.of("f(\"GET /ota/«user1.bin» HTTP/1.0\\r\\n\");", "source-fixed-slot"),
            List.of("f(\"http://host/«user2.bin»\");", "source-fixed-slot"),
            List.of("f(\"?action=download_rom&filename=«user1.4096.new.4.bin»\");", "source-fixed-slot"),
            List.of("f(\"«user1.bin»\"); system_upgrade_start(server);", "source-fixed-slot"),
            List.of("f(\"user1.bin\");", ""),
            List.of("f(\"GET /user1.bin\"); f(\"GET /user2.bin\");", ""),
            List.of("x = system_upgrade_userbin_check(); f(\"GET /user1.bin\");", ""),
            List.of("int f(void) { return system_upgrade_userbin_check(); }\nf(\"GET /user1.bin\");", ""),
            List.of("uint8 system_upgrade_userbin_check(void);\nf(\"GET /«user1.bin»\");", "source-fixed-slot"),
            List.of(
                    "if (system_upgrade_userbin_check() == UPGRADE_FW_BIN1) { f(\"GET /user2.bin\"); } else {"
                            + " f(\"GET /user1.bin\"); }",
                    ""),
            List.of(
                    "if (system_upgrade_userbin_check() == UPGRADE_FW_BIN1) { f(\"GET /«user1.bin»\"); } else {"
                            + " f(\"GET /«user2.bin»\"); }",
                    "source-running-slot source-running-slot"),
            List.of(
                    "if (system_upgrade_userbin_check() != UPGRADE_FW_BIN1) f(\"GET /user1.bin\"); else f(\"GET /user2.bin\");",
                    ""),
            List.of("if (system_upgrade_userbin_check() == UPGRADE_FW_BIN1) n = 1; f(\"GET /user1.bin\");", ""),
            List.of("if (system_upgrade_userbin_check() == UPGRADE_FW_BIN1) { puts(\"user1.bin\"); }", ""));

    /** The header without its latent fault, and with another one. */
    private static String bare(String from, String to) {
        return HEADER.replace("«O»", "o").replace(from, to);
    }

    private SourceSamples() {}
}
