// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import java.util.function.Consumer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.swt.events.MouseEvent;
import org.fotaide.eclipse.ui.editor.EditedText;

/** One lens; a click runs its command. */
final class Lens extends LineHeaderCodeMining {
    private final Command command;
    private final EditedText text;

    Lens(CodeLens lens, EditedText text, ICodeMiningProvider provider) throws BadLocationException {
        super(lens.getRange().getStart().getLine(), text.document(), provider);
        this.command = lens.getCommand();
        this.text = text;
        setLabel(command.getTitle());
    }

    @Override
    public Consumer<MouseEvent> getAction() {
        return click -> new LensAction(text, command).run();
    }
}
