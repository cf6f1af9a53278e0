// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/** Secrets that remember how they were used. */
final class Purse implements Secrets {
    private Optional<String> password = Optional.empty();
    final List<char[]> given = new ArrayList<>();
    final List<SecretSubject> accepted = new ArrayList<>();
    final List<SecretSubject> forgotten = new ArrayList<>();

    void put(String word) {
        password = Optional.of(word);
    }

    @Override
    public Optional<char[]> get(SecretSubject subject) {
        Optional<char[]> word = password.map(String::toCharArray);
        word.ifPresent(given::add);
        return word;
    }

    @Override
    public void accepted(SecretSubject subject) {
        accepted.add(subject);
    }

    @Override
    public void forget(SecretSubject subject) {
        forgotten.add(subject);
    }
}
