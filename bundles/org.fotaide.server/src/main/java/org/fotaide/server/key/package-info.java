// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Keys: how they are made, and whose a secret is. */
package org.fotaide.server.key;
