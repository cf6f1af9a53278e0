/** Uploads to several devices in one go: one first, some at once, and on after a failure. */
package org.fotaide.api.upload.several;
