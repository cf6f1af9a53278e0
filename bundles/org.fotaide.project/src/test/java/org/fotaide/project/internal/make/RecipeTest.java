// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        xtensa-lx106-elf-gcc -Os -DROM_NAME='"v1.0.2t45772(a)"' -c -o b/main.o main.c  ¦ safe
        /opt/x/bin/xtensa-lx106-elf-g++-12 -c a.cpp  ¦ safe
        ccache gcc -c a.c  ¦ safe
        mkdir -p b && gcc -c a.c >b/log 2>&1  ¦ safe
        set -e;  /usr/bin/make -C user;  ¦ safe
        printf '%s\\n' 'v1' | cmp -s - b/rom || printf '%s\\n' 'v1' > b/rom  ¦ safe
        if [ -d x ]; then cp a b; else mv c d; fi  ¦ safe
        for f in a b; do echo $f; done  ¦ safe
        LANG=C sed 's,$x,(b),' a > b  ¦ safe
        python3 gen.py > b/gen.c  ¦ hidden
        make -C user                                                       ¦ hidden
        echo "it's $APP" 'x'                                               ¦ hidden
        gcc -DN=\\"x\\" -c a.c $APP "                                      ¦ hidden
        echo $SLOT_OF_MINE > x                                             ¦ hidden
        n=1; echo $n; while read -r line; do echo $line; done < a          ¦ safe
        gcc -DN=\\"v1(a)\\" -c a.c                                         ¦ safe
        gcc -I$HOME/inc -c a.c                                             ¦ safe
        ./gen.sh  ¦ hidden
        . ./settings; gcc -c a.c  ¦ hidden
        echo "#define SLOT $APP" > b/slot.h  ¦ hidden
        echo "${APP}" > b/slot.h  ¦ hidden
        echo "$MAKEFLAGS" > b/flags  ¦ hidden
        gcc -DDATE=`date` -c a.c  ¦ hidden
        gcc -DDATE=$(cat x) -c a.c  ¦ hidden
        cat a | awk '{print}'  ¦ hidden
        env | grep APP > x  ¦ hidden
        """)
    void seesWhatCouldReadTheSlotBesidesItsOwnText(String text, String expected) {
        boolean hidden = new Recipe(text).hiddenInput().isPresent();
        assertEquals(expected, hidden ? "hidden" : "safe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        gcc -Os -c -o b/main.o src/main.c ¦ src/main.c
        gcc -c start.S                    ¦ start.S
        gcc -o user1.elf main.o           ¦
        ar rc lib.a a.o                   ¦
        """)
    void knowsWhatItCompiles(String text, String source) {
        Recipe recipe = new Recipe(text);
        assertEquals(source != null, recipe.compiles());
        assertEquals(source, recipe.source().orElse(null));
    }
}
