// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.ui.console.FileLink;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Makes {@code path/file.c:12:3: error: …} in a console a link to that line. */
public final class CompilerLink implements IPatternMatchListenerDelegate {
    private static final Pattern PLACE = Pattern.compile("([^\\s:][^:]*):(\\d+)");

    private TextConsole console;

    @Override
    public void connect(TextConsole where) {
        console = where;
    }

    @Override
    public void disconnect() {
        console = null;
    }

    @Override
    public void matchFound(PatternMatchEvent event) {
        try {
            String text = console.getDocument().get(event.getOffset(), event.getLength());
            Matcher place = PLACE.matcher(text);
            if (place.find()) {
                link(event.getOffset() + place.start(), place);
            }
        } catch (BadLocationException clearedMeanwhile) {
            return;
        }
    }

    private void link(int offset, Matcher place) throws BadLocationException {
        Path path = Path.of(place.group(1));
        int line = Integer.parseInt(place.group(2));
        IFile[] files = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(project -> project.isAccessible())
                .flatMap(project -> find(project, path))
                .toArray(IFile[]::new);
        if (files.length > 0) {
            console.addHyperlink(new FileLink(files[0], null, -1, -1, line), offset, place.end() - place.start());
        }
    }

    /** The compiler runs in the folder of the makefile, which need not be the project's. */
    private static Stream<IFile> find(IProject project, Path path) {
        if (path.isAbsolute()) {
            return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri()))
                    .filter(file -> file.exists() && file.getProject().equals(project));
        }
        List<IFile> found = new ArrayList<>();
        try {
            project.accept(
                    proxy -> {
                        if (proxy.getType() == IResource.FILE
                                && Path.of(proxy.getName()).equals(path.getFileName())) {
                            found.add((IFile) proxy.requestResource());
                        }
                        return true;
                    },
                    IResource.NONE);
        } catch (CoreException closedMeanwhile) {
            return Stream.empty();
        }
        return found.stream().filter(file -> file.getLocation().toPath().endsWith(path.normalize()));
    }
}
