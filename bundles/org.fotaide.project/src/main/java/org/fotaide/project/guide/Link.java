// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.net.URI;
import org.fotaide.firmware.finding.Span;

/**
 * A part of a file that stands for something that can be opened.
 *
 * @param span its characters
 * @param target a file or folder that is there, or a page
 * @param title what it is, for people
 */
public record Link(Span span, URI target, String title) {}
