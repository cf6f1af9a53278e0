// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** What every face says in the same sentences. */
package org.fotaide.api.words;
