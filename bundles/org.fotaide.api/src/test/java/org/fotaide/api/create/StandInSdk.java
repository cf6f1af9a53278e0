// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A folder with the form of Espressif's NONOS SDK 3: the headers, linker scripts and libraries that an application asks
 * for, all of them our own, with functions that do nothing.
 */
record StandInSdk(Path folder) {
    private static final String USER_INTERFACE = """
            #include "c_types.h"
            #include "ip_addr.h"
            #define UPGRADE_FLAG_IDLE 0
            #define UPGRADE_FLAG_START 1
            #define UPGRADE_FW_BIN1 0
            #define STATION_IF 0
            #define STATION_MODE 1
            enum {
                SYSTEM_PARTITION_BOOTLOADER = 1, SYSTEM_PARTITION_OTA_1, SYSTEM_PARTITION_OTA_2, SYSTEM_PARTITION_RF_CAL,
                SYSTEM_PARTITION_PHY_DATA, SYSTEM_PARTITION_SYSTEM_PARAMETER
            };
            typedef struct { uint32 type, addr, size; } partition_item_t;
            struct station_config { uint8 ssid[32], password[64]; };
            bool system_partition_table_regist(const partition_item_t *table, uint32 count, uint32 map);
            uint8 system_upgrade_userbin_check(void);
            uint8 system_upgrade_flag_check(void);
            void system_upgrade_flag_set(uint8 flag);
            void system_upgrade_reboot(void);
            const char *system_get_sdk_version(void);
            bool wifi_get_ip_info(uint8 interface, struct ip_info *info);
            bool wifi_set_opmode_current(uint8 mode);
            bool wifi_station_set_config_current(struct station_config *config);
            """;

    private static final String OSAPI = """
            #include <string.h>
            #include "user_config.h"
            #include "c_types.h"
            typedef struct { int any; } os_timer_t;
            #define os_memset memset
            #define os_memcpy memcpy
            int os_printf(const char *format, ...);
            int os_sprintf(char *to, const char *format, ...);
            void os_timer_setfn(os_timer_t *timer, void (*action)(void *), void *argument);
            void os_timer_arm(os_timer_t *timer, uint32 milliseconds, bool again);
            """;

    private static final String UPGRADE = """
            #include "c_types.h"
            struct upgrade_server_info {
                uint8 ip[4];
                uint16 port;
                uint8 upgrade_flag;
                uint32 check_times;
                uint8 *url;
                void (*check_cb)(void *);
                struct espconn *pespconn;
            };
            bool system_upgrade_start(struct upgrade_server_info *server);
            """;

    private static final String GPIO = """
            #define PERIPHS_IO_MUX_GPIO0_U 0
            #define PERIPHS_IO_MUX_GPIO2_U 2
            #define FUNC_GPIO0 0
            #define FUNC_GPIO2 0
            #define PIN_FUNC_SELECT(pin, function) gpio(pin, function)
            #define GPIO_OUTPUT_SET(pin, value) gpio(pin, value)
            #define GPIO_DIS_OUTPUT(pin) gpio(pin, 0)
            #define GPIO_INPUT_GET(pin) gpio(pin, 0)
            int gpio(int pin, int value);
            """;

    private static final String MAIN = """
            #include <osapi.h>
            #include <espconn.h>
            #include <gpio.h>
            #include <upgrade.h>
            #include <user_interface.h>
            void user_init(void);
            void user_pre_init(void);
            uint32 user_rf_cal_sector_set(void);
            void __attribute__((section(".UserEnter.text"))) call_user_start(void)
            {
                user_pre_init();
                user_rf_cal_sector_set();
                user_init();
            }
            bool system_partition_table_regist(const partition_item_t *t, uint32 n, uint32 m) { return t && n && m; }
            uint8 system_upgrade_userbin_check(void) { return 0; }
            uint8 system_upgrade_flag_check(void) { return 0; }
            void system_upgrade_flag_set(uint8 flag) { (void)flag; }
            void system_upgrade_reboot(void) {}
            bool system_upgrade_start(struct upgrade_server_info *server) { return server != 0; }
            const char *system_get_sdk_version(void) { return "3"; }
            bool wifi_get_ip_info(uint8 interface, struct ip_info *info) { return interface && info; }
            bool wifi_set_opmode_current(uint8 mode) { return mode; }
            bool wifi_station_set_config_current(struct station_config *config) { return config != 0; }
            uint32 ipaddr_addr(const char *text) { return *text; }
            int os_printf(const char *format, ...) { return *format; }
            int os_sprintf(char *to, const char *format, ...) { return *to = *format; }
            void os_timer_setfn(os_timer_t *t, void (*action)(void *), void *argument) { if (t) action(argument); }
            void os_timer_arm(os_timer_t *timer, uint32 milliseconds, bool again) { timer->any = milliseconds + again; }
            int gpio(int pin, int value) { return pin + value; }
            void *memset(void *to, int value, unsigned length) { (void)value; (void)length; return to; }
            void *memcpy(void *to, const void *from, unsigned length) { (void)from; (void)length; return to; }
            """;

    private static final String SCRIPT = """
            ENTRY(call_user_start)
            MEMORY
            {
              dram : ORIGIN = 0x3FFE8000, LENGTH = 0x14000
              iram : ORIGIN = 0x40100000, LENGTH = 0x8000
              irom0_0_seg : ORIGIN = %s, LENGTH = 0x6B000
            }
            SECTIONS
            {
              .irom0.text : { *(.irom0.text .irom0.literal) . = ALIGN(4); } > irom0_0_seg
              .text : { *(.UserEnter.text .literal* .text*) . = ALIGN(4); } > iram
              .data : { *(.data*) . = ALIGN(4); } > dram
              .rodata : { *(.rodata*) . = ALIGN(4); } > dram
              .bss (NOLOAD) : { *(.bss* COMMON) } > dram
              /DISCARD/ : { *(.comment .xtensa.info .xt.*) }
            }
            """;

    private static final List<String> LIBRARIES = List.of(
            "c", "gcc", "hal", "phy", "pp", "net80211", "lwip", "wpa", "crypto", "main", "upgrade", "ssl", "driver");

    static StandInSdk in(Path folder) throws IOException, InterruptedException {
        StandInSdk sdk = new StandInSdk(folder);
        sdk.header("c_types", """
                typedef unsigned char uint8;
                typedef unsigned short uint16;
                typedef unsigned int uint32;
                typedef enum {false, true} bool;
                #define ICACHE_FLASH_ATTR __attribute__((section(".irom0.text")))
                """);
        sdk.header("ip_addr", "struct ip_info { struct { unsigned addr; } ip; };\n");
        sdk.header("espconn", "struct espconn { int any; };\nunsigned ipaddr_addr(const char *text);\n");
        sdk.header("user_interface", USER_INTERFACE)
                .header("osapi", OSAPI)
                .header("upgrade", UPGRADE)
                .header("gpio", GPIO)
                .header("ets_sys", "")
                .header("mem", "");
        sdk.write("ld/eagle.app.v6.new.1024.app1.ld", SCRIPT.formatted("0x40201010"));
        sdk.write("ld/eagle.app.v6.new.1024.app2.ld", SCRIPT.formatted("0x40281010"));
        sdk.write("main.c", MAIN)
                .write("lib/.made", "")
                .write("include/string.h", """
                void *memset(void *to, int value, unsigned length);
                void *memcpy(void *to, const void *from, unsigned length);
                """)
                .write("own/user_config.h", "");
        sdk.run("xtensa-lx106-elf-gcc -Os -mlongcalls -mtext-section-literals -Iinclude -Iown -c main.c -o main.o");
        for (String library : LIBRARIES) {
            sdk.run("xtensa-lx106-elf-ar rc lib/lib" + library + ".a" + (library.equals("main") ? " main.o" : ""));
        }
        Files.delete(folder.resolve("include/string.h"));
        return sdk;
    }

    private StandInSdk header(String name, String text) throws IOException {
        String guard = "SDK_" + name.toUpperCase(Locale.ROOT);
        return write("include/" + name + ".h", "#ifndef " + guard + "\n#define " + guard + "\n" + text + "#endif\n");
    }

    private StandInSdk write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private void run(String line) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(line.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(line + ": " + said);
        }
    }
}
