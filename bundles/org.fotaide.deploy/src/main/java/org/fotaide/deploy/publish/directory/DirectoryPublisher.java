// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.directory;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Publisher;
import org.fotaide.deploy.publish.folder.ReleasePlace;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Puts releases into a folder that some web server serves. */
public final class DirectoryPublisher implements Publisher {
    @Override
    public String via() {
        return "directory";
    }

    @Override
    public Place open(Destination destination, Progress progress, Secrets secrets) throws FotaException {
        return new ReleasePlace(new LocalFiles(folder(destination), progress));
    }

    private static Path folder(Destination destination) throws FotaException {
        String url = destination.url();
        try {
            Path folder = url.startsWith("file:")
                    ? Path.of(URI.create(url))
                    : destination.base().resolve(url);
            if (url.contains("://") && !url.startsWith("file:")) {
                throw new FotaException(PublishProblem.ADDRESS.with(
                        destination.name(), url, "It is an address, and a place of kind directory is a folder."));
            }
            return folder.toAbsolutePath().normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException noFolder) {
            String why = noFolder instanceof InvalidPathException invalid ? invalid.getReason() : noFolder.getMessage();
            throw new FotaException(
                    PublishProblem.ADDRESS.with(destination.name(), url, "It is no folder: " + why + "."), noFolder);
        }
    }
}
