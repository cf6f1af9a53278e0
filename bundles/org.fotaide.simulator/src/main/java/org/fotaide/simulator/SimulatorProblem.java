// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** Why a device cannot be simulated. */
public enum SimulatorProblem implements ProblemKind {
    /** Arguments: address, cause. */
    ADDRESS(
            "simulate-address",
            "The simulated device cannot listen on %1$s.",
            "The operating system says: %2$s.",
            "Choose another port, or 0 for any free one."),
    /** Arguments: name, cause. */
    IMAGE(
            "simulate-image",
            "The simulated device %1$s cannot be made.",
            "Its parts do not fit together: %2$s.",
            "Choose a smaller image, a larger flash map or a newer boot loader."),
    /** Arguments: name, reason of the boot loader. */
    NOTHING_BOOTS(
            "simulate-nothing-boots",
            "The simulated device %1$s does not start.",
            "Its boot loader says: %2$s.",
            "Give it an image that fits its kind: user1 or user2 (EA 04) for two slots, an Arduino .bin (E9) for eboot."),
    /** Arguments: name, way, what it needs. */
    WAY(
            "simulate-way",
            "The simulated device %1$s cannot take updates by %2$s.",
            "That is for devices with %3$s.",
            "Choose another boot loader or another way."),
    /** Arguments: interface, cause. */
    INTERFACE(
            "simulate-interface",
            "Simulated devices cannot be announced on %1$s.",
            "%2$s.",
            "Choose an interface that is up and has an IPv4 address, such as the loopback.");

    private final ProblemText text;

    SimulatorProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return true;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
