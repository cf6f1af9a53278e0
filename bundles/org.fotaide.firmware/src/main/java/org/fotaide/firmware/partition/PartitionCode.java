// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with a partition table; docs/findings/partition.md has a section for each. */
public enum PartitionCode implements Code {
    /** The file is so large that it is not read. */
    PARTITION_TOO_LARGE(Severity.INFORMATION),
    /** Some bytes are no characters, or the characters are stored as a tool does not read them. */
    PARTITION_ENCODING(Severity.WARNING),
    /** The columns are not separated by commas. */
    PARTITION_SEPARATOR(Severity.ERROR),
    /** A comment stands behind a row. */
    PARTITION_COMMENT(Severity.ERROR),
    /** The line of titles is no comment. */
    PARTITION_TITLES(Severity.ERROR),
    /** A row has more columns than any tool reads. */
    PARTITION_COLUMNS(Severity.WARNING),
    /** A field is empty that a tool wants. */
    PARTITION_FIELD(Severity.ERROR),
    /** A type, subtype, offset or size is none. */
    PARTITION_VALUE(Severity.ERROR),
    /** A subtype is a word that only the project itself may have told the tool. */
    PARTITION_SUBTYPE(Severity.WARNING),
    /** A flag is unknown, or the partition cannot have it. */
    PARTITION_FLAG(Severity.ERROR),
    /** A name is empty, or longer than the table stores. */
    PARTITION_NAME(Severity.WARNING),
    /** A name is that of another kind of partition. */
    PARTITION_MISNAMED(Severity.WARNING),
    /** Two partitions have one name. */
    PARTITION_DUPLICATE(Severity.ERROR),
    /** Two partitions have one role of which there can be one. */
    PARTITION_ROLE(Severity.WARNING),
    /** An offset or a size is no multiple of what the tool wants. */
    PARTITION_ALIGNMENT(Severity.ERROR),
    /** A partition shares a sector of flash with what stands before or behind it. */
    PARTITION_SECTOR(Severity.WARNING),
    /** A partition begins where an earlier one has not ended. */
    PARTITION_OVERLAP(Severity.ERROR),
    /** The rows do not stand in the order of their offsets. */
    PARTITION_ORDER(Severity.ERROR),
    /** A partition begins on the boot loader or the table. */
    PARTITION_RESERVED(Severity.ERROR),
    /** A partition ends behind the flash. */
    PARTITION_OUTSIDE_FLASH(Severity.ERROR),
    /** A partition has no bytes, or too few for what it is. */
    PARTITION_SIZE(Severity.ERROR),
    /** There are more rows than a table has room for. */
    PARTITION_COUNT(Severity.ERROR),
    /** The partition that says which slot runs is missing, too small, or there twice. */
    PARTITION_OTADATA(Severity.ERROR),
    /** The slots are not numbered one after the other from 0. */
    PARTITION_SLOT_NUMBER(Severity.ERROR),
    /** A slot is smaller than another. */
    PARTITION_SLOT_SIZE(Severity.WARNING),
    /** There is one place for a program, so nothing can be updated over the air. */
    PARTITION_SLOT_SINGLE(Severity.INFORMATION),
    /** There is no place for a program. */
    PARTITION_NO_APP(Severity.WARNING),
    /** A partition stands elsewhere than the boot loader or the SDK looks for it. */
    PARTITION_PLACE(Severity.ERROR),
    /** A partition is missing without which the SDK does not start. */
    PARTITION_REQUIRED(Severity.ERROR),
    /** The SDK takes no table on this division of the flash. */
    PARTITION_MAP(Severity.ERROR),
    /** The project's image does not fit. */
    PARTITION_IMAGE(Severity.ERROR),
    /** One tool refuses what another takes, and nothing says which one makes the table. */
    PARTITION_TOOL(Severity.WARNING);

    private final Severity severity;

    PartitionCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** The image may not be built yet. */
    @Override
    public boolean hangsOnMore() {
        return this == PARTITION_IMAGE;
    }
}
