// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.outline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.fotaide.eclipse.ui.editor.EditedText;

/** The server's outline of a text. It follows what is typed; what is chosen in it is selected in the editor. */
final class OutlinePage extends ContentOutlinePage implements IDocumentListener {
    /** How long nothing was typed before the outline is asked for again, in milliseconds. */
    private static final int REST = 300;

    private final ITextEditor editor;
    private EditedText text;
    private final Runnable refresh = this::refresh;
    private final IPropertyListener input = (changed, property) -> {
        if (property == IEditorPart.PROP_INPUT) {
            follow();
        }
    };
    /** Also those that are not there just now: a text that cannot be read for a moment has few rows. */
    private final Set<Object> open = new HashSet<>();

    private Optional<CompletableFuture<?>> asked = Optional.empty();

    OutlinePage(ITextEditor editor, EditedText text) {
        this.editor = editor;
        this.text = text;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.setAutoExpandLevel(2);
        tree.addTreeListener(new ITreeViewerListener() {
            @Override
            public void treeCollapsed(TreeExpansionEvent event) {
                open.remove(event.getElement());
            }

            @Override
            public void treeExpanded(TreeExpansionEvent event) {
                open.add(event.getElement());
            }
        });
        tree.setContentProvider(new SymbolTree());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new SymbolLabels()));
        text.document().addDocumentListener(this);
        editor.addPropertyListener(input);
        refresh();
    }

    /** The editor has another text: its file was moved, or saved under another name. */
    private void follow() {
        IDocument shown = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        EditedText.of(shown).ifPresent(other -> {
            text.document().removeDocumentListener(this);
            text = other;
            text.document().addDocumentListener(this);
            refresh();
        });
    }

    @Override
    public void dispose() {
        editor.removePropertyListener(input);
        text.document().removeDocumentListener(this);
        asked.ifPresent(request -> request.cancel(true));
        super.dispose();
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // what counts is the text after the change
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        if (getControl() != null && !getControl().isDisposed()) {
            getControl().getDisplay().timerExec(REST, refresh);
        }
    }

    private void refresh() {
        asked.ifPresent(request -> request.cancel(true));
        asked = Optional.of(text.server()
                .getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(text.identifier()))
                .thenAccept(symbols -> show(Optional.ofNullable(symbols).orElse(List.of()).stream()
                        .map(symbol -> symbol.getRight())
                        .toList())));
    }

    private void show(List<DocumentSymbol> symbols) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (getControl() != null && !getControl().isDisposed()) {
                boolean first = getTreeViewer().getInput() == null;
                getTreeViewer().setInput(OutlineRow.of(symbols));
                if (first) {
                    open.addAll(Arrays.asList(getTreeViewer().getExpandedElements()));
                } else {
                    getTreeViewer().setExpandedElements(open.toArray());
                }
            }
        });
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (event.getStructuredSelection().getFirstElement() instanceof OutlineRow chosen
                && getControl().isFocusControl()) {
            IRegion region = text.places().region(chosen.symbol().getSelectionRange());
            editor.selectAndReveal(region.getOffset(), region.getLength());
        }
    }
}
