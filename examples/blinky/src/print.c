#include "blinky.h"
#include "registers.h"

#define FIFO_SIZE 128u

static uint32_t waiting(void)
{
    return UART0_STATUS >> 16 & 0xFF;
}

void print(const char *text)
{
    for (; *text; text++) {
        while (waiting() >= FIFO_SIZE - 1) {
        }
        UART0_FIFO = (uint8_t)*text;
    }
}
