// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The flash of a project for views that draw it: its parts, where they are declared, what there is to tell of them. */
package org.fotaide.api.layout;
