/**
 * The messages of multicast DNS (RFC 6762) and of service discovery over it (RFC 6763) as values.
 *
 * <p>No socket and no thread: who listens and who asks stand elsewhere and use these values.
 *
 * <pre>{@code
 * Message question = Message.query(Question.unicast(DomainName.parse("_arduino._tcp.local"), RecordType.PTR));
 * byte[] datagram = new MessageWriter().write(question);
 * Message same = new MessageReader().read(datagram);
 * }</pre>
 */
package org.fotaide.mdns;
