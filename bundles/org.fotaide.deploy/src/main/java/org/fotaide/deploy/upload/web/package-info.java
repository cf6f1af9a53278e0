/** Uploads through the form that a device shows in a browser (PROTOCOLS 3). */
package org.fotaide.deploy.upload.web;
