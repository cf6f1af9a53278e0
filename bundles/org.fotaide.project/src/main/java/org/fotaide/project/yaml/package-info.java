/**
 * YAML as a tree with positions, on snakeyaml-engine. Takes any text: what is wrong becomes a fault, and everything else is
 * in the tree all the same.
 */
package org.fotaide.project.yaml;
