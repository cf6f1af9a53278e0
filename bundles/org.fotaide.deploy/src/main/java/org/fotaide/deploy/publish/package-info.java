/**
 * Releases on their way to the places from which devices fetch them. docs/publish.md describes what lies in a place.
 */
package org.fotaide.deploy.publish;
