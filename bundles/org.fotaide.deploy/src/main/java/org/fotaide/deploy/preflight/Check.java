// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

/** One thing that is looked at before an upload. */
@FunctionalInterface
interface Check {
    void look(Case subject, Remarks remarks);
}
