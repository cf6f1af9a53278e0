// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.upload.several.Pace;
import org.fotaide.deploy.upload.WebAccess;
import org.fotaide.firmware.flash.Slot;

/**
 * How an upload is done.
 *
 * @param before whether the project is built first
 * @param via the way, such as web; empty for the one that fota.yaml names or the device answers to
 * @param web how a form for updates is reached
 * @param slot the slot to write, for a device that does not tell which one runs
 * @param signing whether what the project signs is signed
 * @param check what a preflight that speaks against the image does
 * @param after what is done after the transfer
 * @param pace how several devices are gone through
 */
public record UploadManner(
        Before before,
        Optional<String> via,
        WebAccess web,
        Optional<Slot> slot,
        Signing signing,
        Check check,
        After after,
        Pace pace) {
    /** What is right nearly always. */
    public static final UploadManner USUAL = new UploadManner(
            Before.BUILD,
            Optional.empty(),
            WebAccess.DEFAULT,
            Optional.empty(),
            Signing.AS_PROJECT_SAYS,
            Check.REFUSE,
            After.PROVE,
            Pace.DEFAULT);

    private static final Word<Before> BEFORE = word("before", USUAL.before);
    private static final Word<Signing> SIGNING = word("signing", USUAL.signing);
    private static final Word<Check> CHECK = word("check", USUAL.check);
    private static final Word<After> AFTER = word("after", USUAL.after);
    private static final Word<Pace.First> FIRST = word("first", USUAL.pace.first());
    private static final String VIA = UploadSettings.TYPE + ".via";
    private static final String USER = UploadSettings.TYPE + ".web.user";
    private static final String PATH = UploadSettings.TYPE + ".web.path";
    private static final String SLOT = UploadSettings.TYPE + ".slot";
    private static final String AT_ONCE = UploadSettings.TYPE + ".atOnce";
    private static final String FAILURES = UploadSettings.TYPE + ".failures";

    /** Before the transfer. */
    public enum Before {
        BUILD,
        SEND_AS_BUILT
    }

    /** Where a project signs its images. */
    public enum Signing {
        AS_PROJECT_SAYS,
        NONE
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

    public UploadManner before(Before other) {
        return new UploadManner(other, via, web, slot, signing, check, after, pace);
    }

    public UploadManner pace(Pace other) {
        return new UploadManner(before, via, web, slot, signing, check, after, other);
    }

    private static <E extends Enum<E>> Word<E> word(String attribute, E usual) {
        return new Word<>(UploadSettings.TYPE + "." + attribute, usual);
    }

    static UploadManner of(ILaunchConfiguration configuration) throws CoreException {
        try {
            return read(configuration);
        } catch (IllegalArgumentException damaged) {
            throw new CoreException(
                    Status.error(NLS.bind(Messages.damaged, configuration.getName(), damaged.getMessage())));
        }
    }

    private static UploadManner read(ILaunchConfiguration configuration) throws CoreException {
        String slot = configuration.getAttribute(SLOT, "");
        return new UploadManner(
                BEFORE.in(configuration),
                Optional.of(configuration.getAttribute(VIA, "")).filter(way -> !way.isEmpty()),
                new WebAccess(
                        configuration.getAttribute(USER, USUAL.web.user()),
                        configuration.getAttribute(PATH, USUAL.web.path())),
                Arrays.stream(Slot.values())
                        .filter(known -> known.word().equals(slot))
                        .findFirst(),
                SIGNING.in(configuration),
                CHECK.in(configuration),
                AFTER.in(configuration),
                new Pace(
                        configuration.getAttribute(AT_ONCE, USUAL.pace.atOnce()),
                        FIRST.in(configuration),
                        configuration.getAttribute(FAILURES, USUAL.pace.failures())));
    }

    void write(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(BEFORE.attribute(), before.name());
        configuration.setAttribute(VIA, via.orElse(""));
        configuration.setAttribute(USER, web.user());
        configuration.setAttribute(PATH, web.path());
        configuration.setAttribute(SLOT, slot.map(Slot::word).orElse(""));
        configuration.setAttribute(SIGNING.attribute(), signing.name());
        configuration.setAttribute(CHECK.attribute(), check.name());
        configuration.setAttribute(AFTER.attribute(), after.name());
        configuration.setAttribute(FIRST.attribute(), pace.first().name());
        configuration.setAttribute(AT_ONCE, pace.atOnce());
        configuration.setAttribute(FAILURES, pace.failures());
    }
}
