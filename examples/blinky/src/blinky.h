// What the files of this program share.
#ifndef BLINKY_H
#define BLINKY_H

#include <stdint.h>

// States the firmware's name within its image, where tools find it: "@rom=" NAME.
extern const char rom_marker[];

// The name alone.
const char *rom_name(void);

// Never ends.
void blink(void) __attribute__((noreturn));

// Prints on the serial line, with the speed that the boot loader has set.
void print(const char *text);

// At the clock that the chip starts with (52 MHz); the watchdog is fed meanwhile.
void wait_milliseconds(uint32_t milliseconds);

#endif
