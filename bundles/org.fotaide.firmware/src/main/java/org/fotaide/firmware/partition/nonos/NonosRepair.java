// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition.nonos;

/** One way to mend a table. */
public sealed interface NonosRepair {
    /** What a person reads before choosing it. */
    String title();

    /** Another number in one field. */
    record SetNumber(String title, int row, NonosColumn column, long value) implements NonosRepair {}

    /** One more item behind the others. */
    record AddRow(String title, NonosType type, long address, long size) implements NonosRepair {}
}
