# Runs in a network and mount namespace of its own: a loopback interface that multicasts, a message bus and Avahi.
ip link set lo up && ip link set lo multicast on && mount -t tmpfs none /run && mkdir /run/avahi-daemon || exit 2
cat >/run/bus.conf <<'BUS'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=/run/bench-bus</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
BUS
printf '[server]\nuse-ipv4=yes\nuse-ipv6=no\nallow-interfaces=lo\n[publish]\ndisable-publishing=yes\n' >/run/avahi.conf
dbus-daemon --config-file=/run/bus.conf --nofork --nopidfile & bus=$!
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/bench-bus
for _ in $(seq 100); do [ -S /run/bench-bus ] && break; sleep 0.05; done
avahi-daemon -f /run/avahi.conf --no-drop-root --no-chroot --no-rlimits & avahi=$!
for _ in $(seq 100); do avahi-browse -pt _none._tcp 2>/dev/null && break; sleep 0.05; done
"$JAVA" -cp "$CLASSES" org.fotaide.benchmarks.discovery.Room "$RESULT"
status=$?
kill $avahi $bus
exit $status
