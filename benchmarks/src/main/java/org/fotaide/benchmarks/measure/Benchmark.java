// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

/** One question about speed or memory, answered beside a peer. */
public interface Benchmark {
    /** The word that starts it, and the name of its section. */
    String name();

    /** Measures, which may take minutes. */
    Section run(Bench bench) throws Exception;
}
