// The registers of the ESP8266 that this program uses.
#ifndef REGISTERS_H
#define REGISTERS_H

#include <stdint.h>

#define REGISTER(address) (*(volatile uint32_t *)(address))

#define UART0_FIFO REGISTER(0x60000000)
#define UART0_STATUS REGISTER(0x6000001C)

#define GPIO_OUT_SET REGISTER(0x60000304)
#define GPIO_OUT_CLEAR REGISTER(0x60000308)
#define GPIO_ENABLE_SET REGISTER(0x60000310)
#define PIN_GPIO2 REGISTER(0x60000838)

#define WATCHDOG_FEED REGISTER(0x60000914)

#endif
