// Blinks an LED, says what runs, and fetches new firmware when the FLASH button is pressed.
#include <c_types.h>
#include <ets_sys.h>
#include <gpio.h>
#include <osapi.h>
#include <upgrade.h>
#include <user_interface.h>

#include "update.h"
#include "user_config.h"

#define ROM_PREFIX "@rom="

// `fota build` and devices' update servers find the ROM name by this mark.
static const char rom_marker[] __attribute__((used)) = ROM_PREFIX ROM_NAME;

static os_timer_t blinking;

static void ICACHE_FLASH_ATTR blink(void *argument)
{
    static bool on;
    (void)argument;
    on = !on;
    GPIO_OUTPUT_SET(LED_GPIO, on ? 0 : 1);
    if (GPIO_INPUT_GET(BUTTON_GPIO) == 0) {
        update_start();
    }
}

static void ICACHE_FLASH_ATTR join_wifi(void)
{
    wifi_set_opmode_current(STATION_MODE);
#ifdef WIFI_SSID
    static struct station_config config = {.ssid = WIFI_SSID, .password = WIFI_PASSWORD};
    wifi_station_set_config_current(&config);
#endif
}

void ICACHE_FLASH_ATTR user_init(void)
{
    const char *slot = system_upgrade_userbin_check() == UPGRADE_FW_BIN1 ? "user1" : "user2";
    os_printf("\n%s in %s, SDK %s\n", rom_marker + sizeof ROM_PREFIX - 1, slot, system_get_sdk_version());
    PIN_FUNC_SELECT(PERIPHS_IO_MUX_GPIO2_U, FUNC_GPIO2);
    PIN_FUNC_SELECT(PERIPHS_IO_MUX_GPIO0_U, FUNC_GPIO0);
    GPIO_DIS_OUTPUT(BUTTON_GPIO);
    join_wifi();
    os_timer_setfn(&blinking, blink, NULL);
    os_timer_arm(&blinking, BLINK_MS, true);
}
