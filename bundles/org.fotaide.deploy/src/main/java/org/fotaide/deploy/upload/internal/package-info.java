/** What all ways of uploading have in common. */
package org.fotaide.deploy.upload.internal;
