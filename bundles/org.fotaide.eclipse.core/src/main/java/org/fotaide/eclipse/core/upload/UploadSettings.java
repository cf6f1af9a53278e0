// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.osgi.util.NLS;
import org.fotaide.firmware.flash.Slot;

/**
 * An upload as it stands in a launch configuration.
 *
 * @param project the name of the project in the workspace; empty for an image without one
 * @param image a file, or empty for what the project built last
 * @param device a name of fota.yaml, a host or an address; empty for the project's only device
 * @param via the way, such as web; empty for the one that fota.yaml names or the device answers to
 * @param slot the slot to write, for a device that does not tell which one runs
 * @param before whether the project is built first
 * @param check what a preflight that speaks against the image does
 * @param after what is done after the transfer
 */
public record UploadSettings(
        String project,
        String image,
        String device,
        Optional<String> via,
        Optional<Slot> slot,
        Before before,
        Check check,
        After after) {
    /** The type of such launch configurations. */
    public static final String TYPE = "org.fotaide.eclipse.core.upload";

    private static final String PROJECT = TYPE + ".project";
    private static final String IMAGE = TYPE + ".image";
    private static final String DEVICE = TYPE + ".device";
    private static final String VIA = TYPE + ".via";
    private static final String SLOT = TYPE + ".slot";
    private static final String BEFORE = TYPE + ".before";
    private static final String CHECK = TYPE + ".check";
    private static final String AFTER = TYPE + ".after";

    /** Before the transfer. */
    public enum Before {
        BUILD,
        SEND_AS_BUILT
    }

    /** When the preflight speaks against the image. */
    public enum Check {
        REFUSE,
        SEND_ANYWAY
    }

    /** After the transfer. */
    public enum After {
        PROVE,
        END
    }

    /** What a project builds, to a device, in the way that is right nearly always. */
    public static UploadSettings of(String project, String device) {
        return new UploadSettings(
                project, "", device, Optional.empty(), Optional.empty(), Before.BUILD, Check.REFUSE, After.PROVE);
    }

    public static UploadSettings of(ILaunchConfiguration configuration) throws CoreException {
        String slot = configuration.getAttribute(SLOT, "");
        return new UploadSettings(
                configuration.getAttribute(PROJECT, ""),
                configuration.getAttribute(IMAGE, ""),
                configuration.getAttribute(DEVICE, ""),
                Optional.of(configuration.getAttribute(VIA, "")).filter(way -> !way.isEmpty()),
                Arrays.stream(Slot.values())
                        .filter(known -> known.word().equals(slot))
                        .findFirst(),
                read(Before.class, configuration.getAttribute(BEFORE, ""), Before.BUILD),
                read(Check.class, configuration.getAttribute(CHECK, ""), Check.REFUSE),
                read(After.class, configuration.getAttribute(AFTER, ""), After.PROVE));
    }

    private static <E extends Enum<E>> E read(Class<E> type, String word, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(otherwise);
    }

    public void write(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(PROJECT, project);
        configuration.setAttribute(IMAGE, image);
        configuration.setAttribute(DEVICE, device);
        configuration.setAttribute(VIA, via.orElse(""));
        configuration.setAttribute(SLOT, slot.map(Slot::word).orElse(""));
        configuration.setAttribute(BEFORE, before.name());
        configuration.setAttribute(CHECK, check.name());
        configuration.setAttribute(AFTER, after.name());
    }

    /** The image, if one is named. */
    public Optional<Path> file() {
        return image.isBlank() ? Optional.empty() : Optional.of(Path.of(image));
    }

    /** The device, as people name it. */
    public String deviceWords() {
        return device.isBlank() ? NLS.bind(Messages.deviceOf, project) : device;
    }
}
