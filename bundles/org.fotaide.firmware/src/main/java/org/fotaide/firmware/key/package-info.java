// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Keys that firmware is signed with, as their files hold them. */
package org.fotaide.firmware.key;
