// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/** Writes records. */
final class RecordWriter {
    private final WireOutput output;
    private final Compression compression;

    RecordWriter(WireOutput output, Compression compression) {
        this.output = output;
        this.compression = compression;
    }

    void write(ResourceRecord given) {
        int recordClass = given instanceof OtherRecord other ? other.recordClass() : RecordHeader.CLASS_IN;
        output.name(given.name()).u16(given.type().code());
        output.u16(recordClass | (given.cacheFlush() ? RecordHeader.TOP_BIT : 0));
        output.s32(given.ttl());
        output.withLength(() -> data(given));
    }

    private void data(ResourceRecord given) {
        if (given instanceof AddressRecord address) {
            output.put(address.address().getAddress());
        } else if (given instanceof PointerRecord pointer) {
            output.name(pointer.target());
        } else if (given instanceof ServiceRecord service) {
            service(service);
        } else if (given instanceof TextRecord text) {
            text(text);
        } else if (given instanceof OtherRecord other) {
            output.put(other.data().toArray());
        }
    }

    private void service(ServiceRecord service) {
        output.u16(service.priority()).u16(service.weight()).u16(service.port());
        switch (compression) {
            case EVERYWHERE -> output.name(service.target());
            case SERVICE_TARGETS_PLAIN -> output.plainName(service.target());
        }
    }

    private void text(TextRecord text) {
        for (Octets string : text.strings()) {
            output.u8(string.length()).put(string.toArray());
        }
        if (text.strings().isEmpty()) {
            // the data of a TXT record is never empty (RFC 6763 section 6.1)
            output.u8(0);
        }
    }
}
