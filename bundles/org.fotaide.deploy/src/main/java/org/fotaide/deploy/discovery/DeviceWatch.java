// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.Question;
import org.fotaide.mdns.RecordType;
import org.fotaide.mdns.ResourceRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;

/** Looks at one device. A device that was typed is recognised by its host and port as soon as it says under which name. */
final class DeviceWatch implements BootWatch {
    private static final long AGAIN_MILLIS = 250;

    private final Device device;
    private final DomainName service;
    private final Consumer<DeviceWatch> ask;
    private final Consumer<DeviceWatch> onClose;
    private Optional<DomainName> instance;
    private Optional<Announcement> answer = Optional.empty();
    private long unasked;

    DeviceWatch(Device device, DomainName service, Consumer<DeviceWatch> ask, Consumer<DeviceWatch> onClose) {
        this.device = device;
        this.service = service;
        this.ask = ask;
        this.onClose = onClose;
        this.instance =
                device.origin() == Device.Origin.HEARD ? Optional.of(service.child(device.name())) : Optional.empty();
    }

    /** About the device where its name is known, else to everyone. */
    synchronized Message question() {
        return Message.query(instance.map(name -> Question.unicast(name, RecordType.ANY))
                .orElseGet(() -> Question.unicast(service, RecordType.PTR)));
    }

    List<InetAddress> addresses() {
        return device.ip().stream().toList();
    }

    /** Called by the discovery's thread with everything that it hears. */
    synchronized void heard(Heard heard) {
        Message message = heard.message();
        if (instance.isEmpty()) {
            instance = named(message, heard.sender());
        }
        if (instance.isEmpty()) {
            return;
        }
        boolean claims = message.records().anyMatch(record -> isAlive(record) && record instanceof ServiceRecord);
        if (!message.isResponse()) {
            unasked += claims ? 1 : 0;
            return;
        }
        Optional<Announcement> said = message.records()
                .filter(record -> isAlive(record) && record instanceof TextRecord)
                .map(record -> new Announcement(((TextRecord) record).pairs()))
                .findFirst();
        if (said.isPresent()) {
            answer = said;
            notifyAll();
        }
    }

    private boolean isAlive(ResourceRecord record) {
        return record.ttl() > 0 && instance.filter(record.name()::equals).isPresent();
    }

    private Optional<DomainName> named(Message message, InetAddress sender) {
        return message.records()
                .filter(ServiceRecord.class::isInstance)
                .map(ServiceRecord.class::cast)
                .filter(record -> record.name().parent().filter(service::equals).isPresent())
                .filter(record -> record.port() == device.address().port() && isHost(record.target(), message, sender))
                .map(ServiceRecord::name)
                .findFirst();
    }

    private boolean isHost(DomainName target, Message message, InetAddress sender) {
        return target.toString().equalsIgnoreCase(device.address().host())
                || device.ip().filter(sender::equals).isPresent()
                || message.records()
                        .anyMatch(record -> record instanceof AddressRecord told
                                && told.name().equals(target)
                                && device.ip().filter(told.address()::equals).isPresent());
    }

    @Override
    public Optional<Announcement> ask(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (this) {
            answer = Optional.empty();
        }
        try {
            while (true) {
                ask.accept(this);
                synchronized (this) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (answer.isEmpty() && left > 0) {
                        wait(Math.min(left, AGAIN_MILLIS));
                    }
                    if (answer.isPresent() || end - System.nanoTime() <= 0) {
                        return answer;
                    }
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public synchronized long unaskedAnnouncements() {
        return unasked;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
