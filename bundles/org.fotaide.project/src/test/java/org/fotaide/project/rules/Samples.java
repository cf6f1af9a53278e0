// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;

/** fota.yaml files for tests: one without a fault, and ways to spoil it. */
public final class Samples {
    /** The example of DESIGN.md 3. */
    public static final String SOUND = """
            product:
              name: light
              ptype: 45772
            version: v1.0.2t45772(a)          # the ROM name of what this project builds
            flash:
              size: 1MB                       # 512KB 1MB 2MB 4MB 8MB 16MB
              map: 512+512                    # 256+256 512+512 1024+1024
              boot: "1.7"
              regions:                        # the project's own
                - {name: master_device_key, offset: 0x7E000, size: 4KB}
            build:
              system: make                    # nonos-sdk | make | command
              directory: firmware
            devices:
              bench: {via: espota, host: esp8266-00c0de.local}
            publish:
              site: {via: sftp, url: "sftp://ota@example.org/srv/fota"}
            sign: {key: keys/private.pem}
            releases:                         # the catalogue so far
              - v1.0.1t45772(a)
            """;

    /** The least that a file has to say. */
    public static final String SMALL = """
            product: {ptype: 45772}
            version: v1.0.2t45772(a)
            """;

    /** One spoilt file for each kind of finding, so that everything that may be fixed is fixed somewhere. */
    public static final List<String> SPOILT = List.of(
            "",
            "# nothing but a comment",
            "product:\nversion: v1.0.2t45772(a)\n",
            "product:\n",
            "product: {}\nversion: V1.0.2.t45772(A)\n",
            "version: v1.0.2t45772(a)\n",
            "product: {ptype: 45772}\n",
            SOUND.replace("v1.0.2t45772(a)", "\"V1.0.2.t45772（A）\""),
            SOUND.replace("v1.0.2t45772(a)", "'v 1.0.2 t45772 (a)'"),
            SOUND.replace("v1.0.2t45772(a)", "v1.0.2t45772(x)"),
            SOUND.replace("v1.0.2t45772(a)", "v1.0.2t999(a)"),
            SOUND.replace("v1.0.2t45772(a)", ">-\n  v1.02.2t45772(a)\n"),
            SOUND.replace("v1.0.2t45772(a)", "v1.0.1t45772(l)"),
            SOUND.replace("v1.0.1t45772(a)", "v1.0.1t45772(a)\n  - v1.0.1t45772(a)\n  - b1.0.1t45772(n)"),
            SOUND.replace("ptype", "ptpye").replace("regions", "region"),
            SOUND.replace("name: light", "nmae: light\n  name: lamp"),
            SOUND.replace("directory:", "Directory:").replace("via: sftp", "by: sftp"),
            SOUND.replace("0x7E000", "0x3E000"),
            SOUND.replace("0x7E000", "0x7E010").replace("4KB", "4.0KB"),
            SOUND.replace("0x7E000", "0x7_E000").replace("4KB", "0x1000 bytes"),
            SOUND.replace("0x7E000", "-0x7E000").replace("4KB", "04096"),
            SOUND.replace("0x7E000", "9999999999999"),
            SOUND.replace("1MB", "1 mib").replace("512+512", "512 + 512").replace("\"1.7\"", "v1.7"),
            SOUND.replace("1MB", "4MB").replace("512+512", "1024+1024").replace("\"1.7\"", "1.3"),
            SOUND.replace("512+512", "256+256"),
            SOUND.replace("45772\nversion", "0xB2CC\nversion"),
            SOUND.replace("45772\nversion", "45_772\nversion"),
            SOUND.replace("make  ", "mkae  ").replace("espota", "ESPOTA"),
            SOUND.replace("host:", "password: geheim, host:").replace("ota@", "ota:geheim@"),
            SOUND.replace("host: ", "host:"),
            SOUND.replace("releases:                         # the catalogue so far\n  - ", "releases: "),
            SOUND.replace("    - {", "\t- {").replace("  name: light", "\tname:\tlight"),
            SOUND.replace("size: 4KB}", "size: 4KB"),
            SOUND.replace("\"1.7\"", "\"1.7"),
            SOUND.replace("directory: firmware", "directory: firmware\n  directory: firmware"),
            SOUND.replace("firmware", "&x firmware").replace("keys/private.pem", "*x"),
            SOUND.replace("light", "!!str light"),
            SOUND.replace("  ptype", " ptype"),
            SOUND.replace("  ptype", "     ptype"),
            SOUND.replace("  directory", "  dir\n  directory"),
            SOUND.replace("version: ", "version:"),
            SOUND.replace("light", "@light"),
            SOUND + "---\nmore: 1\n");

    private Samples() {}
}
