// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.secret;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.secret.SecretPrompt.Answer;
import org.fotaide.eclipse.core.secret.SecretPrompt.Question;
import org.fotaide.eclipse.core.secret.SecretPrompt.Reach;
import org.fotaide.eclipse.core.secret.SecretPrompt.Standing;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/**
 * Passwords in the platform's secure storage, for one piece of work. One that is not there is asked for, and kept as soon as it is
 * seen to be right; one that was refused is dropped.
 */
public final class SecureSecrets implements Secrets {
    private static final String NODE = "org.fotaide";
    private static final String KEY = "secret";
    private static final ILog LOG = Platform.getLog(SecureSecrets.class);

    private final ServiceCaller<SecretPrompt> prompt = new ServiceCaller<>(getClass(), SecretPrompt.class);
    private final Reach most;
    private final Map<SecretSubject.Kind, Answer> forAll = new EnumMap<>(SecretSubject.Kind.class);
    private final Map<SecretSubject, char[]> toKeep = new HashMap<>();
    private final Set<SecretSubject> refused = new HashSet<>();

    /**
     * Makes them.
     *
     * @param most how far one answer can go
     */
    public SecureSecrets(Reach most) {
        this.most = most;
    }

    /** One question at a time: its answer may be that to the next one. */
    @Override
    public synchronized Optional<char[]> get(SecretSubject subject) {
        return kept(subject).or(() -> given(subject).map(Answer::secret));
    }

    /** Whoever asked clears the secret; what is held back for others and for the storage is another copy each. */
    private Optional<Answer> given(SecretSubject subject) {
        Optional<Answer> answer = Optional.ofNullable(forAll.get(subject.kind()))
                .map(Answer::copy)
                .or(() -> prompt.current().flatMap(user -> user.ask(question(subject))));
        answer.filter(Answer::keep)
                .map(one -> toKeep.put(subject, one.secret().clone()))
                .ifPresent(SecureSecrets::clear);
        answer.filter(one -> one.reach() == Reach.ALL).ifPresent(one -> forAll.putIfAbsent(subject.kind(), one.copy()));
        return answer;
    }

    private Question question(SecretSubject subject) {
        return new Question(subject, most, refused.contains(subject) ? Standing.REFUSED : Standing.UNKNOWN);
    }

    @Override
    public synchronized void accepted(SecretSubject subject) {
        refused.remove(subject);
        Optional.ofNullable(toKeep.remove(subject)).ifPresent(secret -> keep(subject, secret));
    }

    /** What was refused by one is asked for again before it is tried at another. */
    @Override
    public synchronized void forget(SecretSubject subject) {
        refused.add(subject);
        Optional.ofNullable(forAll.remove(subject.kind())).map(Answer::secret).ifPresent(SecureSecrets::clear);
        Optional.ofNullable(toKeep.remove(subject)).ifPresent(SecureSecrets::clear);
        ISecurePreferences node = node(subject);
        node.remove(KEY);
        try {
            node.flush();
        } catch (IOException failed) {
            LOG.warn(NLS.bind(Messages.notWritten, failed.getMessage()));
        }
    }

    private static Optional<char[]> kept(SecretSubject subject) {
        try {
            return Optional.ofNullable(node(subject).get(KEY, null)).map(String::toCharArray);
        } catch (StorageException locked) {
            LOG.warn(NLS.bind(Messages.unreadable, subject.name(), locked.getMessage()));
            return Optional.empty();
        }
    }

    private void keep(SecretSubject subject, char[] secret) {
        try {
            ISecurePreferences node = node(subject);
            node.put(KEY, new String(secret), true);
            node.flush();
        } catch (StorageException | IOException failed) {
            prompt.call(user -> user.notKept(subject, failed.getMessage()));
        } finally {
            clear(secret);
        }
    }

    private static void clear(char[] secret) {
        Arrays.fill(secret, '\0');
    }

    private static ISecurePreferences node(SecretSubject subject) {
        return SecurePreferencesFactory.getDefault()
                .node(NODE)
                .node(subject.kind().name())
                .node(EncodingUtils.encodeSlashes(subject.name()));
    }
}
