/**
 * Builds. The dual build makes one program, linked for user1 and for user2, as two images that belong together; the build of
 * a sketch makes the one image of an Arduino device.
 *
 * <pre>{@code
 * DualPlan plan = DualPlan.of(project, new BuildSystem.Make(), rom, Layout.of(FlashMap.MAP_2));
 * DualReport report = new DualBuild(plan).call(progress);
 * report.image(Slot.USER2).path();
 * }</pre>
 */
package org.fotaide.project.build;
