/** Keys that firmware is signed with, in their files. */
package org.fotaide.api.key;
