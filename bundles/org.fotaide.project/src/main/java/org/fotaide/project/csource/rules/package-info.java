/**
 * The checkers of C and C++ sources: ROM names in string literals, the version macros of the vendor's IoT_Demo header,
 * requests for a fixed slot, and what a header says against fota.yaml.
 */
package org.fotaide.project.csource.rules;
