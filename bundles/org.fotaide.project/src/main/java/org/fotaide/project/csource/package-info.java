/**
 * C and C++ as far as updates need it: tokens with their places, what string literals say, macros and what they may be,
 * tables between braces. It reads any text, half typed or not C at all, and never asks for the files that one includes.
 *
 * <pre>{@code
 * CSource source = CSource.of(text);
 * source.strings().get(0).value().value();          // what the first literal says
 * source.macros().definitions("IOT_VERSION_MAJOR"); // every one that a compiler might take
 * new Initialisers(source).ofType("partition_item_t");
 * }</pre>
 */
package org.fotaide.project.csource;
