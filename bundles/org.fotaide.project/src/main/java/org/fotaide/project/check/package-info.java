/**
 * Checks over the files of a project, and their fixes as data.
 *
 * <pre>{@code
 * List<Finding> findings = new CheckText(document).call(Progress.NONE);   // what an editor holds
 * CheckReport report = new CheckTree(List.of(Path.of("."))).call(progress); // what is on disk
 * FixReport fixed = new ApplyFixes(List.of(Path.of("."))).call(progress);   // every sure fix
 * }</pre>
 *
 * <p>What there is to find is said by {@link org.fotaide.project.check.Checker}s, which come through ServiceLoader.
 */
package org.fotaide.project.check;
