// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

/**
 * How the form for updates is reached that a device shows in a browser.
 *
 * @param user who may use it, if the device asks; no colon; default admin
 * @param path where it is; begins with a slash; default /update
 */
public record WebAccess(String user, String path) {
    public static final WebAccess DEFAULT = new WebAccess("admin", "/update");

    public WebAccess {
        if (!user.matches("[^:\\p{Cntrl}]*")) {
            throw new IllegalArgumentException("a user's name has no colon and no control characters");
        }
        if (!path.matches("/[!-~]*")) {
            throw new IllegalArgumentException("a path begins with / and has no blanks: " + path);
        }
    }

    public WebAccess as(String other) {
        return new WebAccess(other, path);
    }

    public WebAccess at(String other) {
        return new WebAccess(user, other);
    }
}
