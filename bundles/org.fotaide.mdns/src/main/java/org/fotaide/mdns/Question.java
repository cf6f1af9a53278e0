// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/**
 * One question of a message, of the class IN.
 *
 * @param name whose records are wanted
 * @param type which of them; {@link RecordType#ANY} for all
 * @param unicastAnswer whether the answer may come straight to who asked: the QU bit (RFC 6762 section 5.4)
 */
public record Question(DomainName name, RecordType type, boolean unicastAnswer) {
    /** A question that is answered to everyone. */
    public static Question multicast(DomainName name, RecordType type) {
        return new Question(name, type, false);
    }

    /** A question that is answered straight to who asked. */
    public static Question unicast(DomainName name, RecordType type) {
        return new Question(name, type, true);
    }

    /** Whether a record answers this. */
    public boolean isAnsweredBy(ResourceRecord answer) {
        return name.equals(answer.name()) && (type.equals(RecordType.ANY) || type.equals(answer.type()));
    }
}
