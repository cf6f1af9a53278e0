// Blinks the LED, joins the Wi-Fi, and takes new firmware over the air.
#include <ArduinoOTA.h>
#include <ESP8266WiFi.h>
#include <ESP8266mDNS.h>

#if __has_include("arduino_secrets.h")
#include "arduino_secrets.h"
#endif

#ifndef ROM_NAME
#error "The ROM name is missing: build with fota build, which takes it from fota.yaml."
#endif

#define ROM_PREFIX "@rom="
#define BLINK_MS 500

// Builds and uploads find the ROM name in the image by this mark.
static const char rom_marker[] __attribute__((used)) = ROM_PREFIX ROM_NAME;
static const char *const rom_name = rom_marker + sizeof ROM_PREFIX - 1;

static bool listening;

static void joinWifi() {
  WiFi.mode(WIFI_STA);
#ifdef WIFI_SSID
  WiFi.begin(WIFI_SSID, WIFI_PASSWORD);
#else
  WiFi.begin();
#endif
}

static void listenForUpdates() {
#ifdef OTA_PASSWORD
  ArduinoOTA.setPassword(OTA_PASSWORD);
#endif
  ArduinoOTA.begin();
  // what runs, for the list of devices and as proof after an update
  MDNS.addServiceTxt("arduino", "tcp", "rom", rom_name);
  Serial.printf("%s waits for updates at %s\n", rom_name, WiFi.localIP().toString().c_str());
}

void setup() {
  Serial.begin(115200);
  Serial.printf("\n%s\n", rom_name);
  pinMode(LED_BUILTIN, OUTPUT);
  joinWifi();
}

void loop() {
  if (!listening && WiFi.isConnected()) {
    listening = true;
    listenForUpdates();
  }
  if (listening) {
    ArduinoOTA.handle();
  }
  digitalWrite(LED_BUILTIN, millis() / BLINK_MS % 2 ? HIGH : LOW);
}
