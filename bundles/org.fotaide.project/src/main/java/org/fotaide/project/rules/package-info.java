/**
 * The checkers of fota.yaml, one class for each topic. They come through the same door as a stranger's: {@link
 * org.fotaide.project.check.Checker} and {@link org.fotaide.project.check.TreeChecker}.
 */
package org.fotaide.project.rules;
