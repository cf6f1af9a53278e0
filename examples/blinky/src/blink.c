// Blinks the LED of most modules (GPIO2, lit when low) once a second.
#include "blinky.h"
#include "registers.h"

#define LED (UINT32_C(1) << 2)
#define PIN_AS_GPIO 0

struct rhythm {
    uint32_t lit;
    uint32_t dark;
};

// In milliseconds. In RAM, so that a debugger can change it while the program runs.
static volatile struct rhythm rhythm = {.lit = 100, .dark = 900};

// How often the LED has blinked; for a debugger too.
static volatile uint32_t blinks;

void blink(void)
{
    PIN_GPIO2 = PIN_AS_GPIO;
    GPIO_ENABLE_SET = LED;
    print("\r\nblinky ");
    print(rom_name());
    print("\r\n");
    for (;;) {
        GPIO_OUT_CLEAR = LED;
        wait_milliseconds(rhythm.lit);
        GPIO_OUT_SET = LED;
        wait_milliseconds(rhythm.dark);
        blinks++;
    }
}
