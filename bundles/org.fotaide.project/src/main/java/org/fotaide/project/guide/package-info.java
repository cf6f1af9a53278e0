// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * What people are told about a file while they read and write it: explanations, offers, hints, an outline. Each kind of file has
 * a {@link org.fotaide.project.guide.FileGuide}; faces only show what it says.
 */
package org.fotaide.project.guide;
