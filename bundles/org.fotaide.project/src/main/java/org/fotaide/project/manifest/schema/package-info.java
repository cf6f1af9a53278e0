/** The JSON schema of fota.yaml, made from the table of its keys. */
package org.fotaide.project.manifest.schema;
