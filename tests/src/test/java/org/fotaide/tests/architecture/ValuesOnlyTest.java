// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Firmware and multicast DNS messages are values: they touch no file, socket, thread, process or clock, so that every face and
 * every test can use them anywhere. What the JDK offers for values is listed; everything else is not.
 */
class ValuesOnlyTest {
    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.constant",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.security",
            "java.security.interfaces",
            "java.security.spec",
            "java.text",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "java.util.zip",
            "javax.crypto",
            "javax.crypto.spec");

    /** Streams over bytes in memory; and what they are declared to throw. */
    private static final Set<String> STREAMS = Set.of(
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.IOException",
            "java.io.UncheckedIOException",
            "java.io.Serializable");

    /** Addresses as values; what looks one up is refused below. */
    private static final Set<String> ADDRESSES = Set.of(
            "java.net.Inet4Address",
            "java.net.Inet6Address",
            "java.net.InetAddress",
            "java.net.InetSocketAddress",
            "java.net.UnknownHostException");

    private static final Set<String> LOOKS_UP =
            Set.of("getAllByName", "getByName", "getCanonicalHostName", "getHostName", "getLocalHost", "isReachable");

    private static final Set<String> NO_VALUES = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.ServiceLoader",
            "java.util.Timer",
            "java.util.TimerTask");

    private static final Set<String> OF_SYSTEM = Set.of("arraycopy", "identityHashCode", "lineSeparator");

    private static final DescribedPredicate<JavaClass> FOR_VALUES = describe(
            "are for values",
            type -> STREAMS.contains(type.getFullName())
                    || ADDRESSES.contains(type.getFullName())
                    || (PACKAGES.contains(type.getPackageName()) && !NO_VALUES.contains(type.getFullName())));

    private static final DescribedPredicate<JavaMethodCall> ASKS_THE_SYSTEM = describe(
            "ask the system for its clock or environment, or the network for a name",
            call -> call.getTargetOwner().isEquivalentTo(System.class)
                    ? !OF_SYSTEM.contains(call.getName())
                    : ADDRESSES.contains(call.getTargetOwner().getFullName()) && LOOKS_UP.contains(call.getName()));

    @ParameterizedTest
    @MethodSource("org.fotaide.tests.architecture.Room#ofValues")
    void valuesUseWhatIsForValues(Room room) {
        DescribedPredicate<JavaClass> own =
                describe("are of the room", type -> type.getPackageName().startsWith(room.root()));
        classes()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .onlyDependOnClassesThat(own.or(FOR_VALUES).or(describe("are primitive", ValuesOnlyTest::primitive)))
                .check(House.classes());
    }

    @ParameterizedTest
    @MethodSource("org.fotaide.tests.architecture.Room#ofValues")
    void valuesDoNotAskTheSystem(Room room) {
        noClasses()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .callMethodWhere(ASKS_THE_SYSTEM)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(House.classes());
    }

    private static boolean primitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive() || FOR_VALUES.test(type.getBaseComponentType());
    }
}
