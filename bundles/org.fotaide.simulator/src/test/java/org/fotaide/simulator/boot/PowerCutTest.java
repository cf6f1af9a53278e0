// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.TestUpdates;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.flash.PowerCut;
import org.fotaide.simulator.flash.PowerLossException;
import org.fotaide.simulator.flash.PowerSupply;
import org.fotaide.simulator.flash.PowerSupply.Power;
import org.fotaide.simulator.update.UpdateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cuts the power at every single flash operation of an update and looks what boots then. */
class PowerCutTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";
    private static final int SIZE = 60_000;

    @ParameterizedTest
    @CsvSource({
        "2, USER1, FAILS_BEFORE", "2, USER1, FAILS_HALFWAY", "2, USER2, FAILS_BEFORE", "2, USER2, FAILS_HALFWAY",
        "7, USER1, FAILS_BEFORE", "7, USER1, FAILS_HALFWAY", "7, USER2, FAILS_BEFORE", "7, USER2, FAILS_HALFWAY"
    })
    void two_slots_always_run_the_old_or_the_new_image(int bootVersion, Slot running, Power how) {
        long operations = update(twoSlots(running, bootVersion), running, new PowerCut(Long.MAX_VALUE, how));
        assertEquals(2 * 15 + 4, operations);
        Set<String> seen = new TreeSet<>();
        for (long at = 1; at <= operations; at++) {
            Board board = twoSlots(running, bootVersion);
            update(board, running, new PowerCut(at, how));
            board.flash().supply(PowerSupply.MAINS);
            board.forget();
            Boot.Running boot = assertInstanceOf(Boot.Running.class, board.reset(line -> {}), "cut at " + at);
            seen.add(boot.rom().orElseThrow());
            updateAgain(board, boot, at);
        }
        assertEquals(Set.of(OLD, NEW), seen);
    }

    /** A device that survived takes the next update as if nothing had been. */
    private static void updateAgain(Board board, Boot.Running boot, long at) {
        Slot next = boot.slot().orElseThrow().other();
        update(board, next.other(), PowerSupply.MAINS);
        assertEquals(
                new Boot.Running(Optional.of(next), Optional.of(NEW)), board.reset(line -> {}), "after a cut at " + at);
    }

    private static Board twoSlots(Slot running, int bootVersion) {
        TwoSlotBoard board =
                new TwoSlotBoard(NorFlash.ofSize(FlashMap.MAP_2.size().bytes()), FlashMap.MAP_2);
        board.burn(running, TestImages.slot(running, OLD, SIZE));
        board.select(running, bootVersion);
        return board;
    }

    private static long update(Board board, Slot running, PowerSupply supply) {
        return run(board, TestImages.slot(running.other(), NEW, SIZE), supply);
    }

    /** Updates and restarts with a supply, and counts the flash operations. */
    private static long run(Board board, byte[] image, PowerSupply supply) {
        long[] count = {0};
        board.flash().supply(operation -> {
            Power power = supply.next(operation);
            count[0] += power == Power.ON ? 1 : 0;
            return power;
        });
        try {
            new TestUpdates(board).flash(image);
            board.reset(line -> {});
        } catch (PowerLossException e) {
            return count[0];
        } catch (UpdateException e) {
            throw new AssertionError(e);
        }
        return count[0];
    }

    @ParameterizedTest
    @EnumSource(
            value = Power.class,
            names = {"FAILS_BEFORE", "FAILS_HALFWAY"})
    void eboot_survives_a_reset_anywhere_and_a_power_cut_until_it_copies(Power how) {
        byte[] image = TestImages.arduino(NEW, SIZE);
        long operations = run(oneSketch(), image, PowerSupply.MAINS);
        long staging = 2L * 15;
        assertEquals(staging + 2 * 14, operations);
        EnumSet<Fate> fates = EnumSet.noneOf(Fate.class);
        for (long at = 1; at <= operations; at++) {
            EbootBoard reset = oneSketch();
            run(reset, image, new PowerCut(at, how));
            reset.flash().supply(PowerSupply.MAINS);
            assertEquals(at <= staging ? Fate.OLD : Fate.NEW, fate(reset), "reset at " + at);

            EbootBoard cut = oneSketch();
            run(cut, image, new PowerCut(at, how));
            cut.flash().supply(PowerSupply.MAINS);
            cut.forget();
            Fate fate = fate(cut);
            fates.add(fate);
            assertTrue(at > staging || fate == Fate.OLD, "power cut at " + at + ": " + fate);
        }
        assertTrue(fates.contains(Fate.DEAD), "that a power cut while eboot copies kills is how real devices are");
    }

    private enum Fate {
        OLD,
        NEW,
        DEAD
    }

    private static Fate fate(Board board) {
        if (board.reset(line -> {}) instanceof Boot.Running running) {
            return running.rom().orElseThrow().equals(NEW) ? Fate.NEW : Fate.OLD;
        }
        return Fate.DEAD;
    }

    private static EbootBoard oneSketch() {
        EbootBoard board =
                new EbootBoard(NorFlash.ofSize(EbootLayout.ONE_MEGABYTE.flashSize()), EbootLayout.ONE_MEGABYTE);
        board.burn(TestImages.arduino(OLD, SIZE));
        return board;
    }
}
