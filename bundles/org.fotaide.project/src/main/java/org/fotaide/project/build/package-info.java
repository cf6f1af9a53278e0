/**
 * The dual build: one program, linked for user1 and for user2, as two images that belong together.
 *
 * <pre>{@code
 * BuildPlan plan = BuildPlan.of(project, new BuildSystem.Make(), rom, Layout.of(FlashMap.MAP_2));
 * BuildReport report = new DualBuild(plan).call(progress);
 * report.image(Slot.USER2).path();
 * }</pre>
 */
package org.fotaide.project.build;
