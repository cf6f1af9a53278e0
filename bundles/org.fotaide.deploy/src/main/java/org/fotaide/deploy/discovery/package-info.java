/**
 * Which devices there are, and how to reach one.
 *
 * <pre>{@code
 * try (Discovery discovery = MulticastDiscovery.start(DiscoveryOptions.DEFAULT)) {
 *     discovery.listen(event -> System.out.println(event));
 *     KnownDevice light = new FindDevice("esp8266-00c0de", Duration.ofSeconds(5)).call(discovery, progress);
 *     List<InetAddress> where = new ResolveHost("light.local", Duration.ofSeconds(3)).call(discovery, progress);
 * }
 * }</pre>
 */
package org.fotaide.deploy.discovery;
