// For a compiler that comes without a C library (Debian's gcc-xtensa-lx106): what the SDK's headers want to see. The
// functions are in the chip's ROM and in the SDK's libc.a. A compiler that has a string.h uses its own.
#ifndef STRING_H
#define STRING_H

#include <stddef.h>

int memcmp(const void *one, const void *other, size_t length);
void *memcpy(void *to, const void *from, size_t length);
void *memmove(void *to, const void *from, size_t length);
void *memset(void *to, int value, size_t length);
char *strcat(char *to, const char *from);
char *strchr(const char *text, int character);
int strcmp(const char *one, const char *other);
char *strcpy(char *to, const char *from);
size_t strlen(const char *text);
int strncmp(const char *one, const char *other, size_t length);
char *strncpy(char *to, const char *from, size_t length);
char *strstr(const char *text, const char *part);

#endif
