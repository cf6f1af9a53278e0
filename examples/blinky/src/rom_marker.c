// The ROM name of this build; the Makefile takes it from fota.yaml.
#include "blinky.h"

#define PREFIX "@rom="

const char rom_marker[] __attribute__((used, section(".rom_marker"))) = PREFIX ROM_NAME;

const char *rom_name(void)
{
    return rom_marker + sizeof PREFIX - 1;
}
