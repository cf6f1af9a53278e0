// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** The settings of a project of ESP-IDF or ESP8266_RTOS_SDK, as far as they decide an update: sdkconfig and its defaults. */
package org.fotaide.project.sdkconfig;
