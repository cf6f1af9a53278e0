// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Results as scripts and editors read them: what every face writes with {@code --format json}. */
package org.fotaide.api.json;
