/** The types of values in fota.yaml: what is taken, what is said of the rest, and what may be offered. */
package org.fotaide.project.manifest.type;
