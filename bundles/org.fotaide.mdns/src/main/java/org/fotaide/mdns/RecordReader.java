// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.mdns.MalformedMessageException.Fault;

/** Reads one record. */
final class RecordReader {
    private final WireInput input;

    RecordReader(WireInput input) {
        this.input = input;
    }

    ResourceRecord read() throws MalformedMessageException {
        RecordHeader header = header();
        int start = input.position();
        ResourceRecord found = header.recordClass() == RecordHeader.CLASS_IN ? known(header) : other(header);
        if (input.position() != start + header.length()) {
            throw new MalformedMessageException(Fault.RECORD_DATA, start);
        }
        return found;
    }

    private RecordHeader header() throws MalformedMessageException {
        DomainName name = new NameReader(input).read();
        RecordType type = new RecordType(input.u16());
        int recordClass = input.u16();
        // a time to live with the top bit set counts as 0 (RFC 2181 section 8)
        int ttl = Math.max(0, input.s32());
        boolean flush = (recordClass & RecordHeader.TOP_BIT) != 0;
        return new RecordHeader(name, type, recordClass & ~RecordHeader.TOP_BIT, flush, ttl, input.u16());
    }

    private ResourceRecord known(RecordHeader header) throws MalformedMessageException {
        if (header.type().equals(RecordType.A)) {
            return address(header, 4);
        } else if (header.type().equals(RecordType.AAAA)) {
            return address(header, 16);
        } else if (header.type().equals(RecordType.PTR)) {
            return new PointerRecord(header.name(), header.ttl(), header.cacheFlush(), new NameReader(input).read());
        } else if (header.type().equals(RecordType.SRV)) {
            return service(header);
        } else if (header.type().equals(RecordType.TXT)) {
            return text(header);
        }
        return other(header);
    }

    private AddressRecord address(RecordHeader header, int length) throws MalformedMessageException {
        int at = input.position();
        if (header.length() != length) {
            throw new MalformedMessageException(Fault.RECORD_DATA, at);
        }
        byte[] bytes = input.take(length);
        try {
            // not InetAddress.getByAddress for the long form: it turns ::ffff:a.b.c.d into an IPv4 address
            InetAddress address =
                    length == 4 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
            return new AddressRecord(header.name(), header.ttl(), header.cacheFlush(), address);
        } catch (UnknownHostException e) {
            throw new MalformedMessageException(Fault.RECORD_DATA, at);
        }
    }

    private ServiceRecord service(RecordHeader header) throws MalformedMessageException {
        int priority = input.u16();
        int weight = input.u16();
        int port = input.u16();
        DomainName target = new NameReader(input).read();
        return new ServiceRecord(header.name(), header.ttl(), header.cacheFlush(), priority, weight, port, target);
    }

    private TextRecord text(RecordHeader header) throws MalformedMessageException {
        int end = input.position() + header.length();
        List<Octets> strings = new ArrayList<>();
        while (input.position() < end) {
            strings.add(Octets.of(input.take(input.u8())));
        }
        return new TextRecord(header.name(), header.ttl(), header.cacheFlush(), strings);
    }

    private OtherRecord other(RecordHeader header) throws MalformedMessageException {
        return new OtherRecord(
                header.name(),
                header.type(),
                header.recordClass(),
                header.ttl(),
                header.cacheFlush(),
                Octets.of(input.take(header.length())));
    }
}
