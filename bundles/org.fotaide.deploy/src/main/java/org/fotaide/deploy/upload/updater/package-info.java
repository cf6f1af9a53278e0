/** What the Updater of an Arduino core says, on whatever way it says it (PROTOCOLS 1.5). */
package org.fotaide.deploy.upload.updater;
