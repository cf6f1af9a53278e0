// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** New projects. */
package org.fotaide.api.create;
