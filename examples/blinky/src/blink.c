// Blinks the LED of most modules (GPIO2, lit when low) once a second.
#include "blinky.h"
#include "registers.h"

#define LED (UINT32_C(1) << 2)
#define PIN_AS_GPIO 0

void blink(void)
{
    PIN_GPIO2 = PIN_AS_GPIO;
    GPIO_ENABLE_SET = LED;
    print("\r\nblinky ");
    print(rom_name());
    print("\r\n");
    for (;;) {
        GPIO_OUT_CLEAR = LED;
        wait_milliseconds(100);
        GPIO_OUT_SET = LED;
        wait_milliseconds(900);
    }
}
