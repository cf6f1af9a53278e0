// What the SDK has to know of the flash before it starts. fota.yaml states the same map, and `fota check` compares both.
#include <c_types.h>
#include <osapi.h>
#include <user_interface.h>

#if SPI_FLASH_SIZE_MAP == 0
#define HALF 0x40000
#define FLASH_SIZE 0x80000
#elif SPI_FLASH_SIZE_MAP == 2
#define HALF 0x80000
#define FLASH_SIZE 0x100000
#elif SPI_FLASH_SIZE_MAP == 3
#define HALF 0x80000
#define FLASH_SIZE 0x200000
#elif SPI_FLASH_SIZE_MAP == 4
#define HALF 0x80000
#define FLASH_SIZE 0x400000
#elif SPI_FLASH_SIZE_MAP == 5
#define HALF 0x100000
#define FLASH_SIZE 0x200000
#elif SPI_FLASH_SIZE_MAP == 6
#define HALF 0x100000
#define FLASH_SIZE 0x400000
#elif SPI_FLASH_SIZE_MAP == 8
#define HALF 0x100000
#define FLASH_SIZE 0x800000
#elif SPI_FLASH_SIZE_MAP == 9
#define HALF 0x100000
#define FLASH_SIZE 0x1000000
#else
#error "This flash map has no two slots."
#endif

#define SECTOR 0x1000
#define SLOT_SIZE (HALF - 6 * SECTOR)

#ifdef SDK_HAS_PARTITIONS
static const partition_item_t partitions[] = {
    {SYSTEM_PARTITION_BOOTLOADER, 0x0, SECTOR},
    {SYSTEM_PARTITION_OTA_1, SECTOR, SLOT_SIZE},
    {SYSTEM_PARTITION_OTA_2, HALF + SECTOR, SLOT_SIZE},
    {SYSTEM_PARTITION_RF_CAL, FLASH_SIZE - 5 * SECTOR, SECTOR},
    {SYSTEM_PARTITION_PHY_DATA, FLASH_SIZE - 4 * SECTOR, SECTOR},
    {SYSTEM_PARTITION_SYSTEM_PARAMETER, FLASH_SIZE - 3 * SECTOR, 3 * SECTOR},
};

// SDK 3 calls this first of all and starts nothing without a table that it agrees with.
void ICACHE_FLASH_ATTR user_pre_init(void)
{
    if (!system_partition_table_regist(partitions, sizeof partitions / sizeof partitions[0], SPI_FLASH_SIZE_MAP)) {
        os_printf("flash: the SDK refuses the partition table\n");
        while (true) {
        }
    }
}

#endif

// SDK 2 asks for the sector of the radio's calibration instead.
uint32 ICACHE_FLASH_ATTR user_rf_cal_sector_set(void)
{
    return FLASH_SIZE / SECTOR - 5;
}
