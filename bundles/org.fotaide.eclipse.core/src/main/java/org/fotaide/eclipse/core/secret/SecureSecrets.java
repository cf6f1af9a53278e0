// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.secret;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.osgi.util.NLS;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/**
 * Passwords in the platform's secure storage. One that is not there is asked for, and kept; one that was refused is dropped.
 *
 * @param prompt asks the user
 */
public record SecureSecrets(SecretPrompt prompt) implements Secrets {
    private static final String NODE = "org.fotaide";
    private static final String KEY = "secret";
    private static final ILog LOG = Platform.getLog(SecureSecrets.class);

    @Override
    public Optional<char[]> get(SecretSubject subject) {
        Optional<char[]> kept = kept(subject);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<SecretPrompt.Answer> answer = prompt.ask(subject);
        answer.filter(SecretPrompt.Answer::keep).ifPresent(given -> keep(subject, given.secret()));
        return answer.map(SecretPrompt.Answer::secret);
    }

    @Override
    public void forget(SecretSubject subject) {
        ISecurePreferences node = node(subject);
        node.remove(KEY);
        flush(node);
    }

    private static Optional<char[]> kept(SecretSubject subject) {
        try {
            return Optional.ofNullable(node(subject).get(KEY, null)).map(String::toCharArray);
        } catch (StorageException locked) {
            LOG.warn(NLS.bind(Messages.unreadable, subject.name(), locked.getMessage()));
            return Optional.empty();
        }
    }

    private static void keep(SecretSubject subject, char[] secret) {
        try {
            ISecurePreferences node = node(subject);
            node.put(KEY, new String(secret), true);
            flush(node);
        } catch (StorageException locked) {
            LOG.warn(NLS.bind(Messages.notKept, subject.name(), locked.getMessage()));
        }
    }

    private static void flush(ISecurePreferences node) {
        try {
            node.flush();
        } catch (IOException failed) {
            LOG.warn(NLS.bind(Messages.notWritten, failed.getMessage()));
        }
    }

    private static ISecurePreferences node(SecretSubject subject) {
        return SecurePreferencesFactory.getDefault()
                .node(NODE)
                .node(subject.kind().name())
                .node(EncodingUtils.encodeSlashes(subject.name()));
    }
}
