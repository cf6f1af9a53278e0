/**
 * What the program keeps for its user from one run to the next: small files of lines in one folder.
 *
 * <pre>{@code
 * StateFile seen = StateFolder.ofUser(System.getenv()).file("seen-devices");
 * seen.update(rows -> withOneMore(rows));
 * seen.read().rows();
 * }</pre>
 */
package org.fotaide.api.state;
