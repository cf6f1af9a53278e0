// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

/** What a token of C or C++ is. */
public enum TokenKind {
    /** A name or a keyword. */
    IDENTIFIER,
    /** A number as the preprocessor sees it, with its suffix: {@code 0x7E000UL}. */
    NUMBER,
    /** One string literal with its prefix and its quotation marks, which may lack the closing one. */
    STRING,
    /** One character literal. */
    CHARACTER,
    /** One character of punctuation; {@code ==} is two of them. */
    PUNCTUATOR,
    /** The {@code #} that begins a directive. */
    HASH,
    /** {@code <user_config.h>} behind {@code #include}. */
    HEADER_NAME,
    /** The end of a directive's line; no characters of its own. */
    DIRECTIVE_END
}
