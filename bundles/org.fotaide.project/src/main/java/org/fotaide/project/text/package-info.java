/** Texts with positions, and the files that they stand in. */
package org.fotaide.project.text;
