/** ArduinoOTA's protocol (PROTOCOLS 1): an invitation over UDP, to which the device connects back over TCP. */
package org.fotaide.deploy.upload.espota;
