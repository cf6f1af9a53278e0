// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/**
 * What people are told about C and C++ sources: functions that update a device, addresses in flash, ROM names. The texts about
 * functions stand in functions.md beside this package.
 */
package org.fotaide.project.csource.guide;
