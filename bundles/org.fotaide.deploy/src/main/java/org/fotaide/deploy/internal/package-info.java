/** What several topics of this bundle share and nobody else needs. */
package org.fotaide.deploy.internal;
