// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** fota.yaml as a form: its single values by section, and their change in a file that stays as it is written otherwise. */
package org.fotaide.project.manifest.form;
