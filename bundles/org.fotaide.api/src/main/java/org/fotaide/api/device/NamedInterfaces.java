// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.deploy.discovery.ForeignText;
import org.fotaide.deploy.discovery.InterfaceChoice;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.firmware.work.FotaException;

/**
 * The network interfaces of this machine that a user named.
 *
 * @param names none for every usable one
 */
public record NamedInterfaces(Set<String> names) {
    public static final NamedInterfaces ALL = new NamedInterfaces(Set.of());

    public NamedInterfaces {
        names = Set.copyOf(names);
    }

    public InterfaceChoice choice() {
        return names.isEmpty() ? InterfaceChoice.ALL : InterfaceChoice.named(names);
    }

    /** @throws FotaException if one of them is none of these */
    public void check(List<InterfaceState> states) throws FotaException {
        Set<String> unknown = new TreeSet<>(names);
        states.forEach(state -> unknown.remove(state.name()));
        if (!unknown.isEmpty()) {
            throw new FotaException(ApiProblem.INTERFACE_UNKNOWN.with(
                    new ForeignText(String.join(", ", unknown)).readable(),
                    states.stream().map(InterfaceState::name).collect(Collectors.joining(", "))));
        }
    }
}
