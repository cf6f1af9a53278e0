// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Changes to files that a person may ask for, whether anything is wrong or not. */
package org.fotaide.project.change;
