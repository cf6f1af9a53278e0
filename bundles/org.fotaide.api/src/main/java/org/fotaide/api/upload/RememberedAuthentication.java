// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.api.state.StateFile;
import org.fotaide.api.state.StateFolder;
import org.fotaide.api.state.StateRow;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.SeenAuthentication;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;

/** How devices wanted to be authenticated, from one run to the next. A file that cannot be used is told and done without. */
final class RememberedAuthentication implements SeenAuthentication {
    /** Beyond, those that were seen first are forgotten. */
    private static final int MOST = 1000;

    private final StateFile file;
    private final Consumer<Problem> told;

    RememberedAuthentication(StateFolder folder, Consumer<Problem> told) {
        this.file = folder.file("seen-authentication");
        this.told = told;
    }

    @Override
    public Optional<Authentication> of(DeviceAddress device) {
        try {
            StateFile.Contents contents = file.read();
            contents.damage().ifPresent(told);
            return contents.rows().stream()
                    .filter(row -> isOf(row, device))
                    .flatMap(row -> form(row.field(2)).stream())
                    .findFirst();
        } catch (FotaException unreadable) {
            told.accept(unreadable.problem());
            return Optional.empty();
        }
    }

    private static boolean isOf(StateRow row, DeviceAddress device) {
        return row.field(0).equalsIgnoreCase(device.host()) && row.field(1).equals(String.valueOf(device.port()));
    }

    private static Optional<Authentication> form(String name) {
        return Arrays.stream(Authentication.values())
                .filter(form -> form.name().equals(name))
                .findFirst();
    }

    @Override
    public void remember(DeviceAddress device, Authentication form) {
        try {
            file.update(rows -> with(rows, device, form));
        } catch (FotaException unwritable) {
            told.accept(unwritable.problem());
        }
    }

    private static List<StateRow> with(List<StateRow> rows, DeviceAddress device, Authentication form) {
        List<StateRow> fresh = new ArrayList<>(rows);
        fresh.removeIf(row -> isOf(row, device));
        fresh.add(StateRow.of(device.host(), String.valueOf(device.port()), form.name()));
        return fresh.subList(Math.max(0, fresh.size() - MOST), fresh.size());
    }
}
