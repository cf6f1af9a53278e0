// The SDK writes the other slot only, and checks the image's slot and its CRC before it says that all is well: until the
// restart, what runs stays what it is.
#include "update.h"

#include <c_types.h>
#include <ets_sys.h>
#include <ip_addr.h>
#include <mem.h>
#include <osapi.h>
#include <user_interface.h>
#include <espconn.h>
#include <upgrade.h>

#include "user_config.h"

#define LIMIT_MS 120000

static struct espconn connection;
static struct upgrade_server_info server;
static char request[160];

static void ICACHE_FLASH_ATTR ended(void *argument)
{
    struct upgrade_server_info *done = argument;
    if (done->upgrade_flag) {
        os_printf("update: whole and checked, restarting into it\n");
        system_upgrade_reboot();
    } else {
        os_printf("update: failed, the firmware that runs is untouched\n");
        system_upgrade_flag_set(UPGRADE_FLAG_IDLE);
    }
}

static bool ICACHE_FLASH_ATTR connected(void)
{
    struct ip_info own;
    return wifi_get_ip_info(STATION_IF, &own) && own.ip.addr != 0;
}

void ICACHE_FLASH_ATTR update_start(void)
{
    uint32 host = ipaddr_addr(UPDATE_HOST);
    const char *file = system_upgrade_userbin_check() == UPGRADE_FW_BIN1 ? "user2.bin" : "user1.bin";
    if (system_upgrade_flag_check() == UPGRADE_FLAG_START) {
        return;
    }
    if (!connected()) {
        os_printf("update: no Wi-Fi; see include/secrets.example.h\n");
        return;
    }
    os_printf("update: fetching http://%s:%d%s%s\n", UPDATE_HOST, UPDATE_PORT, UPDATE_FOLDER, file);
    os_sprintf(request, "GET %s%s HTTP/1.1\r\nHost: %s:%d\r\nConnection: keep-alive\r\n\r\n", UPDATE_FOLDER, file,
               UPDATE_HOST, UPDATE_PORT);
    os_memset(&server, 0, sizeof server);
    os_memcpy(server.ip, &host, sizeof server.ip);
    server.port = UPDATE_PORT;
    server.check_cb = ended;
    server.check_times = LIMIT_MS;
    server.url = (uint8 *)request;
    server.pespconn = &connection;
    if (!system_upgrade_start(&server)) {
        os_printf("update: the SDK did not begin\n");
    }
}
