// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.problem;

import java.util.Locale;
import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** Every failure of this bundle that a person sees, with what to do about it. Particulars stand as %1$s, %2$s and so on. */
public enum ProjectProblem implements ProblemKind {
    PATH_MISSING("There is no file or folder %1$s.", "It was to be checked.", "Correct the path."),
    PATH_UNREADABLE("%1$s could not be read.", "The system says: %2$s.", "Check that you may read it."),
    NOTHING_TO_CHECK(
            "%1$s was not checked.",
            "Nothing here knows what to look for in such a file.", "Name a fota.yaml, or a folder that holds one."),
    NOT_MENDED(
            "%1$s could not be mended.",
            "The system says: %2$s.",
            "Check that you may write to it and to its folder, and that the disk is not full. The file is as it was."),
    CHANGED_MEANWHILE(
            "%1$s was not mended.",
            "It changed while it was checked.", "Run the check again once nothing else writes to it."),
    NAME_TAKEN(
            "%1$s was not renamed.",
            "%2$s is there already.", "Look which of the two is right, and remove or rename the other."),
    NOT_RENAMED(
            "%1$s could not be renamed.",
            "The system says: %2$s.",
            "Check that you may write to the folder that it lies in. It is called as it was."),
    NOT_LISTED(
            "%1$s was not added to the releases of %2$s.",
            "%3$s", "Write it below releases: yourself, so that the next version is held against it."),
    BROKEN_CHARACTERS(
            "%1$s was not mended.",
            "Some of its bytes are no characters, and would have been lost.",
            "Save the file as UTF-8 and run the check again."),
    MANIFEST_MISSING(
            "There is no %1$s.",
            "A firmware project is described by a fota.yaml in its folder.",
            "Name the project's folder, or write that file: docs/fota-yaml.md describes it."),
    MANIFEST_WRONG(
            "%1$s does not say what is needed.",
            "Line %2$s: %3$s%4$s",
            "Correct it: the editor and fota check show everything that is wrong. What is clear is mended by a quick fix there,"
                    + " or by fota check --fix."),
    RENAME_ROM(
            "%1$s cannot be a ROM name.",
            "%2$s", "Give a legal one, such as v1.0.2t45772(a): docs/rom-names.md describes them."),
    RENAME_EMPTY(
            "A name cannot be empty or have more than one line.",
            "It stands in one line of fota.yaml.",
            "Give a name of letters, digits and signs."),
    RENAME_PARTITION(
            "%1$s cannot be the name of a partition.",
            "A table stores 16 bytes of a name, and sources and settings name it between quotation marks.",
            "Give a name of up to 16 letters, digits and signs, without quotation marks, commas and the like."),
    RENAME_TAKEN(
            "%1$s is taken already.",
            "The project has two of them then, and nobody can tell which is meant.", "Choose another name."),
    RENAME_PLACE(
            "%1$s cannot be changed by renaming.",
            "Line %2$s states the name in a way that does not allow %3$s to be put in its place.",
            "Change that place by hand, then rename again. Nothing was changed."),
    TOOL_MISSING("The program %1$s was not found.", "The build needs it, and no folder on the PATH has it.", "%2$s"),
    TOOL_UNUSABLE(
            "The program %1$s could not be started.",
            "The system says: %2$s.", "Check that the file may be executed and is made for this machine."),
    TOOL_OUTPUT(
            "The output of %1$s could not be read.",
            "The system says: %2$s.", "Build again; if it happens again, look for what ends or closes that program."),
    MAKE_NOT_GNU(
            "The program %1$s is not GNU make.",
            "It answered: %2$s. The systems make and nonos-sdk need GNU make 3.82 or later.",
            "Put GNU make on the PATH (Debian, Ubuntu: apt-get install make; BSD and macOS call it gmake)."),
    TOOK_TOO_LONG(
            "%1$s was ended after %2$s seconds, with everything that it had started.",
            "The time that this build was given is over.",
            "Look at the last lines of its output for what it waits for, or give it more time."),
    DIRECTORY_MISSING(
            "There is no directory %1$s.",
            "The build is to run there.",
            "Correct build: directory: in fota.yaml; it counts from the folder of that file."),
    DIRECTORY_OUTSIDE(
            "The directory of the build, %1$s, lies outside the project.",
            "The project is %2$s; what lies outside is not watched for changes.",
            "Move fota.yaml to a folder that holds both, and correct build: directory: there."),
    MAKEFILE_MISSING(
            "There is no Makefile in %1$s.",
            "The build system %2$s runs make there.",
            "Write one (docs/build.md says what it must do), or correct build: directory: or system: in fota.yaml."),
    COMMAND_MISSING(
            "The project does not say how it is built.",
            "Its build system is command, and no command is given.",
            "Add build: command: to fota.yaml; docs/build.md says what the command gets and must make."),
    BOARD_MISSING(
            "The project does not say for which board it is built.",
            "Its build system is arduino, and no fqbn is given.",
            "Add build: fqbn: to fota.yaml, such as esp8266:esp8266:nodemcuv2; arduino-cli board listall shows them."),
    SKETCH_MISSING(
            "There is no sketch %1$s.",
            "arduino-cli wants a folder, and in it a file of the same name that ends in .ino.",
            "Correct build: sketch: in fota.yaml; it counts from build: directory:, or from the folder of fota.yaml."),
    BUILD_FAILED(
            "Building %1$s failed: %2$s",
            "%3$s ended with status %4$s.",
            "Correct the errors above and build again. The build has not touched the images of the last good one."),
    DISK_FULL(
            "The disk is full: %1$s.",
            "The build could not write to %2$s.",
            "Make room there and build again. The build has not touched the images of the last good one."),
    FOLDER_UNWRITABLE(
            "The build could not use the folder %1$s.",
            "The system says: %2$s.", "Make that folder writable for you, or choose another one for the output."),
    IMAGE_MISSING(
            "The build ended well, but made no image for %1$s.",
            "Expected was one of: %2$s.",
            "Let the build write one of these files; docs/build.md describes each build system."),
    OBJECTS_OUTSIDE(
            "The build uses the object %1$s, which lies outside $(BUILD).",
            "Such an object stays from one build to the next, so it may be an old one, or one for the other slot.",
            "Let the Makefile put every object into $(BUILD), such as $(BUILD)/%2$s, and delete this one."),
    IMAGE_UNSOUND(
            "The image that was built for %1$s is not sound.",
            "%2$s", "Check what makes the image; a linked user1.elf and user2.elf are enough, fota packs them itself."),
    IMAGE_SLOT(
            "The image that was built for %1$s is one for %2$s.",
            "Byte 3 of its header states the slot, and the boot loader would start it from the wrong place.",
            "Let the build look at APP (make, nonos-sdk) or FOTA_APP (command) for the slot that is wanted."),
    IMAGE_LINK(
            "The image that was built for %1$s is linked for 0x%2$x, but on the map %4$s it has to be linked for 0x%3$x.",
            "A program linked for another place crashes when it starts.",
            "Choose the linker script by APP and SPI_SIZE_MAP (make, nonos-sdk) or FOTA_APP and FOTA_SPI_SIZE_MAP "
                    + "(command), and check flash: map: in fota.yaml."),
    IMAGE_TOO_LARGE(
            "The image for %1$s is %4$s bytes too large: it has %2$s bytes, and %3$s fit.",
            "%5$s",
            "Make the program smaller (-Os, -ffunction-sections with -Wl,--gc-sections, fewer features), or choose a map "
                    + "with larger halves if the flash and the boot loader allow it: fota layout shows them."),
    SKETCH_UNSOUND(
            "The image that was built for the sketch is not sound.",
            "%1$s",
            "Check what makes the image: it is the whole file for the flash, as arduino-cli writes it, eboot in front of the "
                    + "sketch."),
    SKETCH_FLASH(
            "The image is for a flash of %1$s, and the devices have %2$s.",
            "The core would look for the file system and its settings where there is no flash.",
            "Choose the board's flash in build: fqbn: (such as eesz=1M64), or correct flash: size: in fota.yaml."),
    SKETCH_TOO_LARGE(
            "The sketch could not be updated over the air: its image has %1$s bytes, and %2$s fit.",
            "An update is written beside the sketch that runs, below %3$s where the file system begins, so two of them have to "
                    + "fit there.",
            "Make the sketch smaller, or choose a smaller file system in build: fqbn: (such as eesz=4M1M)."),
    IMAGE_LAYOUT(
            "The images do not go with the flash layout of the project.",
            "%1$s",
            "Correct flash: in fota.yaml: the editor and fota check offer repairs, and fota layout and the editor's view of the flash"
                    + " draw it."),
    ROM_NAME_STALE(
            "The image for %1$s says that it is %2$s, but this project builds %3$s.",
            "The ROM name in the image (@rom=…) comes from somewhere else than from this build.",
            "Let the program take its name from ROM_NAME (make, nonos-sdk, arduino) or FOTA_ROM_NAME (command) instead of a "
                    + "fixed text or an old object; docs/build.md shows how."),
    SOURCES_CHANGED(
            "The sources changed while they were built: %1$s.",
            "What was built would have come from different sources.", "Save everything and build again."),
    SOURCES_UNREADABLE(
            "The sources in %1$s could not be read.",
            "The system says: %2$s.", "Check that you may read every file of the project."),
    RECORD_UNREADABLE(
            "The record of the last build, %1$s, cannot be used.", "%2$s", "Build again; that writes it anew.");

    private final ProblemText text;

    ProjectProblem(String what, String why, String remedy) {
        this.text = new ProblemText("project-" + name().toLowerCase(Locale.ROOT).replace('_', '-'), what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return switch (this) {
            case TOOK_TOO_LONG,
                    TOOL_OUTPUT,
                    BUILD_FAILED,
                    DISK_FULL,
                    IMAGE_MISSING,
                    OBJECTS_OUTSIDE,
                    IMAGE_UNSOUND,
                    IMAGE_SLOT,
                    IMAGE_LINK,
                    IMAGE_TOO_LARGE,
                    IMAGE_LAYOUT,
                    SKETCH_UNSOUND,
                    SKETCH_FLASH,
                    SKETCH_TOO_LARGE,
                    ROM_NAME_STALE,
                    SOURCES_CHANGED -> false;
            default -> true;
        };
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
