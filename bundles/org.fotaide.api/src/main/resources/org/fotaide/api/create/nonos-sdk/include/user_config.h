// What a developer changes first.
#ifndef USER_CONFIG_H
#define USER_CONFIG_H

// GPIO2 drives the blue LED of an ESP-12, low lights it; the boot loader leaves GPIO0 to us, the FLASH button pulls it low.
#define LED_GPIO 2
#define BUTTON_GPIO 0

#define BLINK_MS 500

// Where the FLASH button fetches the other slot's image from: any HTTP server that has user1.bin and user2.bin in this folder.
#define UPDATE_HOST "192.168.4.2"
#define UPDATE_PORT 8000
#define UPDATE_FOLDER "/"

#endif
