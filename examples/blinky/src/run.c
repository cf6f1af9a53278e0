// Still in RAM: makes the memory and the flash ready, and goes on in flash.
#include "blinky.h"

extern uint32_t bss_start[];
extern uint32_t bss_end[];

// The ROM's: which half of which megabyte, and 1 for a cache of 32 KB.
void rom_map_flash(uint32_t odd, uint32_t megabyte, uint32_t large);

void run(void) __attribute__((section(".ram"), noreturn));

void run(void)
{
    for (uint32_t *word = bss_start; word < bss_end; word++) {
        *word = 0;
    }
    rom_map_flash(0, 0, 1);
    blink();
}
