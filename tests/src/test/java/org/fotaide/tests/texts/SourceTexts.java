// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.texts;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What sources say in words: literals, the messages that they declare, and those that they use, with how many parts. */
final class SourceTexts extends TreeScanner<Void, Void> {
    private static final String MESSAGES = "Messages";
    private static final Set<String> FILLING = Set.of("NLS.bind", "MessageFormat.format");

    /** Read by whoever mends the program. */
    private static final Set<String> FOR_PROGRAMMERS =
            Set.of("IllegalStateException", "IllegalArgumentException", "AssertionError");

    private final List<String> literals = new ArrayList<>();
    private final Set<String> declared = new TreeSet<>();
    private final Map<String, Set<Integer>> used = new TreeMap<>();

    List<String> literals() {
        return literals;
    }

    Set<String> declared() {
        return declared;
    }

    /** How many parts each message is given, in each of its uses. */
    Map<String, Set<Integer>> used() {
        return used;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
        if (type.getSimpleName().contentEquals(MESSAGES)) {
            type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .forEach(field ->
                            declared.add(((VariableTree) field).getName().toString()));
            return null;
        }
        return super.visitClass(type, null);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
        if (literal.getValue() instanceof String text) {
            literals.add(text);
        }
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
        return FOR_PROGRAMMERS.contains(made.getIdentifier().toString()) ? null : super.visitNewClass(made, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        if (!FILLING.contains(call.getMethodSelect().toString())) {
            return super.visitMethodInvocation(call, null);
        }
        List<? extends ExpressionTree> arguments = call.getArguments();
        List<? extends ExpressionTree> parts = arguments.subList(1, arguments.size());
        int count = parts.size() == 1 && parts.get(0) instanceof NewArrayTree array
                ? array.getInitializers().size()
                : parts.size();
        messages(arguments.get(0)).forEach(message -> use(message, count));
        if (arguments.get(0) instanceof ConditionalExpressionTree choice) {
            scan(choice.getCondition(), null);
        }
        return scan(parts, null);
    }

    private static Stream<MemberSelectTree> messages(ExpressionTree pattern) {
        return pattern instanceof ConditionalExpressionTree choice
                ? Stream.concat(messages(choice.getTrueExpression()), messages(choice.getFalseExpression()))
                : pattern instanceof MemberSelectTree selected ? Stream.of(selected) : Stream.empty();
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree selected, Void none) {
        use(selected, 0);
        return super.visitMemberSelect(selected, null);
    }

    private void use(MemberSelectTree selected, int parts) {
        if (selected.getExpression() instanceof IdentifierTree owner
                && owner.getName().contentEquals(MESSAGES)) {
            used.computeIfAbsent(selected.getIdentifier().toString(), first -> new TreeSet<>())
                    .add(parts);
        }
    }
}
