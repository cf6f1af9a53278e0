#include "blinky.h"
#include "registers.h"

#define CYCLES_PER_MILLISECOND 52000u
#define FEED 0x73

// The processor's own counter of clock cycles; it wraps round.
static uint32_t cycles(void)
{
    uint32_t count;
    __asm__ volatile("rsr %0, ccount" : "=r"(count));
    return count;
}

void wait_milliseconds(uint32_t milliseconds)
{
    for (; milliseconds > 0; milliseconds--) {
        uint32_t start = cycles();
        while (cycles() - start < CYCLES_PER_MILLISECOND) {
        }
        WATCHDOG_FEED = FEED;
    }
}
