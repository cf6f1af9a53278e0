// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of the house (CONTRIBUTING.md, docs of each room): no arrow runs back, and no library is everywhere. */
class DependencyRuleTest {
    @Test
    void everyClassStandsInARoom() {
        String[] rooms = Room.all().stream().map(Room::packages).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(House.classes());
    }

    @ParameterizedTest
    @MethodSource("org.fotaide.tests.architecture.Room#all")
    void aRoomKnowsOnlyWhatItMay(Room room) {
        classes()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.allowed())
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @ParameterizedTest
    @MethodSource("org.fotaide.tests.architecture.Room#all")
    void whatIsInternalIsNotForOtherRooms(Room room) {
        classes()
                .that()
                .resideInAnyPackage(room.root() + ".internal..", room.root() + "..internal..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(room.packages())
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().matching("org.fotaide.(**)").should().beFreeOfCycles().check(House.classes());
    }
}
