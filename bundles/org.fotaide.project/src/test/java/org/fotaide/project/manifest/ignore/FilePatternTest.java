// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            main.c        | main.c           | true
            main.c        | src/main.c       | true
            main.c        | src/xmain.c      | false
            *.c           | src/a/main.c     | true
            /main.c       | main.c           | true
            /main.c       | src/main.c       | false
            ./main.c      | src/main.c       | false
            src/*.c       | src/main.c       | true
            src/*.c       | src/a/main.c     | false
            src/*.c       | lib/src/main.c   | false
            src/**        | src/a/main.c     | true
            src/**        | src2/a.c         | false
            src           | src/a/main.c     | true
            src/          | a/src/main.c     | true
            src/a/        | src/a/main.c     | true
            **/main.c     | main.c           | true
            **/main.c     | a/b/main.c       | true
            a/**/main.c   | a/main.c         | true
            a/**/main.c   | a/b/c/main.c     | true
            *.{c,h}       | src/iot.h        | true
            *.{c,h}       | src/iot.cpp      | false
            a?.bin        | a1.bin           | true
            a{b.c         | a{b.c            | true
            a,b.c         | a,b.c            | true
            v1.0.2t7(a)/* | v1.0.2t7(a)/x    | true
            [x].c         | x.c              | false
            **            | any/thing        | true
            """)
    void fits_as_people_know_it_from_version_control(String pattern, String path, boolean expected) {
        assertEquals(expected, FilePattern.of(pattern).fits(path));
    }
}
