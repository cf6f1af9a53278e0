// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fotaide.deploy.internal.http.HttpAnswer;

/** What a device shows where its form for updates is expected. */
record FormPage(HttpAnswer answer) {
    private static final Pattern FILE_SYSTEM = Pattern.compile("name\\s*=\\s*[\"']?filesystem\\b");

    boolean wantsPassword() {
        return answer.status() == HttpAnswer.UNAUTHORIZED;
    }

    /** Whether the password may go as Basic has it; a device that wants Digest is not served. */
    boolean takesBasic() {
        return answer.header("WWW-Authenticate")
                .filter(scheme -> scheme.toLowerCase(Locale.ROOT).startsWith("basic"))
                .isPresent();
    }

    boolean hasForm() {
        return answer.status() == HttpAnswer.OK
                && answer.text().toLowerCase(Locale.ROOT).contains("multipart/form-data");
    }

    boolean takesFileSystem() {
        return FILE_SYSTEM.matcher(answer.text()).find();
    }

    boolean mayTakeUpdates() {
        return hasForm() || (wantsPassword() && takesBasic());
    }

    /** Why that is no form, in a sentence. */
    String lack() {
        return answer.status() == HttpAnswer.OK
                ? "The page there has no form for files."
                : "It answers with status " + answer.status() + ".";
    }
}
