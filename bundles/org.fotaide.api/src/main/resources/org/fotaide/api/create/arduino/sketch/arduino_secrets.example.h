// Copy this to arduino_secrets.h, which git ignores, and fill it in. Without it the device joins the Wi-Fi that its flash
// remembers, and takes updates without a password.
#define WIFI_SSID "name"
#define WIFI_PASSWORD "password"
#define OTA_PASSWORD "another password"
